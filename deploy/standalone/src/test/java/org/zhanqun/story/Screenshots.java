package org.zhanqun.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the pictures that the README shows. Not a test by its name: only {@code deploy/bin/screenshots.sh} runs it. */
@QuarkusTest
@RealKeycloak
@RealChromium
class Screenshots {
    private static final Path IMAGES = Path.of(System.getProperty("zhanqun.screenshots", "target/screenshots"));

    @Test
    void makeThePictures() throws IOException {
        Demo.awaitReady();
        Files.createDirectories(IMAGES);
        try (var chromium = new Chromium()) {
            var reader = chromium.visitor(1440, 1000).page();
            reader.navigate(Demo.site("liuyang") + "/");
            picture(reader, "public-home.png");

            var province = chromium.visitor(1440, 900).page();
            signIn(province, "/admin/sites?city=430100&kind=COUNTY", "province");
            picture(province, "workbench-sites.png");

            var webmaster = chromium.visitor(1440, 900).page();
            signIn(webmaster, "/admin/sites/liuyang/articles", "web-liuyang");
            webmaster.locator("main td a").first().click();
            webmaster.locator(".jodit-wysiwyg").waitFor();
            picture(webmaster, "workbench-editor.png");
        }
    }

    private static void signIn(Page page, String path, String user) {
        page.navigate(Demo.WORKBENCH + path);
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(Demo.WORKBENCH + path);
    }

    private static void picture(Page page, String name) {
        var file = IMAGES.resolve(name);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(file).isNotEmptyFile();
    }
}
