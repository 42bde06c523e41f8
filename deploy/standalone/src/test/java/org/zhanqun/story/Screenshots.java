package org.zhanqun.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;
import org.zhanqun.theme.testsupport.Whole;

/** Makes pictures to be shown and looked at. Not a test by its name: only {@code deploy/bin/screenshots.sh} runs it. */
@QuarkusTest
@RealChromium
class Screenshots {
    private static final Path IMAGES = Path.of(System.getProperty("zhanqun.screenshots", "target/screenshots"));

    private static final int[] WIDTHS = {390, 768, 1440};

    @BeforeAll
    static void prepare() throws IOException {
        Demo.awaitReady();
        Files.createDirectories(IMAGES);
    }

    /** Every kind of public page, whole, on a phone, a tablet and a desk, in light and in dark. */
    @Test
    void ofEveryKindOfPage() {
        try (var chromium = new Chromium()) {
            var page = chromium.visitor(1440, 900).page();
            for (var kind : PageKinds.of(page).entrySet()) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
                    for (var width : WIDTHS) {
                        page.setViewportSize(width, 900);
                        page.navigate(kind.getValue());
                        Whole.show(page);
                        page.evaluate("""
                                async () => Promise.all([...document.images].filter((img) => !img.complete)
                                  .map((img) => new Promise((done) => { img.onload = img.onerror = done; })))
                                """);
                        picture(
                                page,
                                "%s-%d-%s.png"
                                        .formatted(
                                                kind.getKey(),
                                                width,
                                                scheme.name().toLowerCase()),
                                true);
                    }
                }
            }
        }
    }

    @Test
    @RealKeycloak
    void ofTheReadme() {
        try (var chromium = new Chromium()) {
            var reader = chromium.visitor(1440, 1000).page();
            reader.navigate(Demo.site("liuyang") + "/");
            picture(reader, "public-home.png", false);

            var province = chromium.visitor(1440, 900).page();
            signIn(province, "/admin/sites?city=430100&kind=COUNTY", "province");
            picture(province, "workbench-sites.png", false);

            var webmaster = chromium.visitor(1440, 900).page();
            signIn(webmaster, "/admin/sites/liuyang/articles", "web-liuyang");
            webmaster.locator("main td a").first().click();
            webmaster.locator(".jodit-wysiwyg").waitFor();
            picture(webmaster, "workbench-editor.png", false);
        }
    }

    private static void signIn(Page page, String path, String user) {
        page.navigate(Demo.WORKBENCH + path);
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(Demo.WORKBENCH + path);
    }

    private static void picture(Page page, String name, boolean whole) {
        var file = IMAGES.resolve(name);
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
        assertThat(file).isNotEmptyFile();
    }
}
