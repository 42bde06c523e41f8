package org.zhanqun.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhanqun.export.StaticExports;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

/** {@code ./zhanqun verify}: another program, in another language, that knows only the files and the public key. */
@QuarkusTest
@Tag("database")
class VerifyTest {
    @Inject
    Province province;

    @Inject
    Exports exporting;

    @Inject
    StaticExports exports;

    @TempDir
    Path elsewhere;

    private Site site;
    private Path release;
    private Path key;

    @BeforeEach
    void anExport() throws IOException {
        site = province.county();
        exporting.forget(site);
        exporting.adopt(site, "0201", 3);
        exporting.run(site);
        release = exporting.current(site);
        key = Files.writeString(elsewhere.resolve("signing.pub"), exports.publicKey());
    }

    @Test
    void itFindsNothingWhereNothingWasChanged() throws Exception {
        var verdict = verify(release, "--key", key.toString());
        assertThat(verdict.said()).contains("0 differences");
        assertThat(verdict.status()).isZero();
        var withoutKey = verify(release.getParent().getParent());
        assertThat(withoutKey.said()).contains("use --key with one kept elsewhere");
    }

    @Test
    void itFindsWhatWasAlteredMissingOrPlanted() throws Exception {
        Files.writeString(release.resolve("public/robots.txt"), "altered");
        Files.writeString(release.resolve("public/sitemap/index.html.gz"), "altered");
        Files.delete(release.resolve("public/zwdt/zwyw/index.html"));
        Files.writeString(release.resolve("public/planted.html"), "planted");
        Files.createSymbolicLink(release.resolve("notices/link.html"), Path.of("/etc/passwd"));

        var verdict = verify(release, "--key", key.toString());

        assertThat(verdict.status()).isEqualTo(1);
        assertThat(verdict.said())
                .contains(
                        "altered: public/robots.txt",
                        "altered: public/sitemap/index.html.gz",
                        "missing: public/zwdt/zwyw/index.html",
                        "not on the list: public/planted.html",
                        "not on the list: notices/link.html",
                        "5 differences");
    }

    @Test
    void anAlteredListOrAnotherKeyProvesNothing() throws Exception {
        var list = release.resolve("manifest.json");
        var right = Files.readString(list);
        Files.writeString(list, right.replace("\"status\":200", "\"status\":201"));
        assertThat(verify(release, "--key", key.toString()))
                .matches(verdict -> verdict.status() == 1 && verdict.said().contains("not signed with this key"));

        Files.writeString(list, right);
        Files.delete(release.resolve("manifest.json.sig"));
        assertThat(verify(release, "--key", key.toString()).status()).isEqualTo(1);

        Files.writeString(key, "no key");
        assertThat(verify(release, "--key", key.toString()).status()).isEqualTo(2);
        assertThat(verify(elsewhere, "--key", key.toString()).status()).isEqualTo(2);
        assertThat(verify(release, "--key").status()).isEqualTo(2);
    }

    private record Verdict(int status, String said) {}

    private static Verdict verify(Path folder, String... options) throws Exception {
        var command = new ArrayList<>(List.of("node", "../deploy/bin/verify.mjs", folder.toString()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), said);
    }
}
