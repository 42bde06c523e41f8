package org.zhanqun.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhanqun.framework.style.Logo;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.testsupport.MediaSamples;

@QuarkusTest
class LogoIntakeTest {
    @TempDir
    Path folder;

    @Inject
    LogoIntake intake;

    @Test
    void ofADrawingOnlyWhatDrawsIsLeft() throws IOException {
        var logo = accept("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)">
                <script>alert(2)</script><rect width="9" height="9"/></svg>""".getBytes(StandardCharsets.UTF_8));
        assertThat(logo.type()).isEqualTo(Logo.Type.SVG);
        assertThat(new String(logo.bytes(), StandardCharsets.UTF_8))
                .contains("<rect")
                .doesNotContain("alert", "script", "onload");
        assertThat(logo.fileName()).matches("[0-9a-f]{32}\\.svg");
    }

    @Test
    void aPngIsTakenAndNothingElse() throws IOException {
        assertThat(accept(MediaSamples.png(64, 64)).type()).isEqualTo(Logo.Type.PNG);
        assertRefused(MediaSamples.pdf(), "style.logo.type");
        assertRefused(MediaSamples.jpeg(8, 8), "style.logo.type");
        assertRefused("no picture".getBytes(StandardCharsets.UTF_8), "media.type");
    }

    @Test
    void whatIsLargerThanALogoIsRefused() {
        var path = "M0 0L9 9".repeat(10_000);
        assertRefused(
                ("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"" + path + "\"/></svg>")
                        .getBytes(StandardCharsets.UTF_8),
                "style.logo.length");
    }

    private void assertRefused(byte[] bytes, String key) {
        var refused = catchThrowableOfType(Invalid.class, () -> accept(bytes));
        assertThat(refused.violations().getFirst().key()).isEqualTo(key);
        assertThat(refused.violations().getFirst().field()).isEqualTo("file");
    }

    private Logo accept(byte[] bytes) throws IOException {
        return intake.accept(Files.write(folder.resolve("upload"), bytes));
    }
}
