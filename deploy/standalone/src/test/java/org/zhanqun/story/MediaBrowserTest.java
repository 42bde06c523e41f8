package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** A webmaster brings pictures and files to the public: uploads, describes, cuts, inserts, attaches, pastes, publishes. */
@QuarkusTest
@RealKeycloak
@RealChromium
class MediaBrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String SITE = "liuyang";

    private static Chromium chromium;

    private final Inspection inspection = new Inspection();

    @BeforeAll
    static void start() {
        Demo.awaitReady();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void picturesAndFilesReachThePublic() throws IOException {
        try (var visitor = chromium.visitor(1440, 900)) {
            var page = visitor.page();
            signIn(page);
            upload(page);
            cut(page);
            var address = write(page);
            assertThat(inspection.flaws()).isEmpty();
            // The browser says so of the one answer that refuses a file.
            assertThat(visitor.complaints())
                    .allMatch(complaint -> complaint.contains("422"))
                    .hasSize(1);
            read(address);
        }
    }

    private void upload(Page page) throws IOException {
        page.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("新修渠道.jpg", "image/jpeg", jpeg(1600, 1000, Color.GREEN)),
            new FilePayload("申请表.pdf", "application/pdf", pdf()),
            new FilePayload("扫描件.jpg", "image/jpeg", "MZ a program".getBytes(StandardCharsets.UTF_8))
        });
        assertThat(page.locator("#uploads-state")).hasText("全部 3 个处理完了");
        assertThat(page.locator(".up-row.bad")).containsText("不支持这种文件");
        look(page, "media-uploading");
        page.locator(".up-alt:visible input").fill("田间新修的渠道");
        page.locator(".up-alt:visible button").click();
        assertThat(page.getByText("已上传，说明已保存")).isVisible();
        assertThat(page.locator(".shot-name").filter(named("新修渠道.jpg"))).isVisible();
        assertThat(page.locator("#results")).not().containsText("缺图片说明");
        look(page, "media-library");
    }

    private void cut(Page page) {
        page.locator(".shot").filter(named("新修渠道.jpg")).locator("a").click();
        var picture = page.locator("#framing-picture img");
        picture.scrollIntoViewIfNeeded();
        picture.evaluate("img => img.decode()");
        var box = picture.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 2, box.y + box.height - 2);
        page.mouse().up();
        look(page, "media-cutting");
        page.locator("#framing button.btn-primary").click();
        assertThat(page.locator(".note.ok")).containsText("已裁好");
        assertThat(page.locator(".wb-head p")).containsText(Pattern.compile("79\\d|80\\d"));
        look(page, "media-cut");
    }

    private String write(Page page) throws IOException {
        page.navigate(Demo.WORKBENCH + "/admin/sites/" + SITE + "/articles/new?column=0201");
        page.locator("#title").fill("冬修水利现场");
        var body = page.locator(".jodit-wysiwyg");
        body.click();
        page.keyboard().type("渠道修好了。");
        page.locator(".jodit-toolbar-button_libraryPicture button").click();
        var picture = page.locator("#library-choices .shot").filter(named("新修渠道.jpg"));
        assertThat(picture).hasCount(1);
        look(page, "editor-choosing");
        picture.locator("button").click();
        assertThat(page.locator("#library-alt-text")).hasValue("田间新修的渠道");
        look(page, "editor-describing");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用这张图"))
                .click();
        assertThat(body.locator("img")).hasAttribute("alt", "田间新修的渠道");

        page.locator("[data-library=attachment]").click();
        page.locator("#library-choices .shot")
                .filter(named("申请表.pdf"))
                .locator("button")
                .click();
        assertThat(page.locator("#attached li")).containsText("申请表");
        page.locator("[data-library=lead]").click();
        page.locator("#library-choices button").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用这张图"))
                .click();
        assertThat(page.locator("#lead-picture img")).isVisible();

        paste(page, jpeg(400, 300, Color.RED));
        page.locator("#library-alt-text").fill("工地截图");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用这张图"))
                .click();
        assertThat(body.locator("img")).hasCount(2);
        look(page, "editor-with-pictures");
        page.locator("button[value=publish]").click();
        assertThat(page.locator(".note.ok")).containsText("已发布");
        assertThat(page.locator("#attached li")).containsText("申请表");
        return page.locator(".note.ok a").getAttribute("href");
    }

    private void read(String address) {
        for (var width : new int[] {1440, 390}) {
            try (var visitor = chromium.visitor(width, 900)) {
                var page = visitor.page();
                page.navigate(address);
                var picture = page.locator(".prose img").first();
                picture.scrollIntoViewIfNeeded();
                // Not by a function that is asked again and again: the policy of content lets no text become one.
                picture.evaluate("img => img.decode()");
                var chosen = (String) picture.evaluate("img => img.currentSrc");
                assertThat(chosen).matches(width == 390 ? ".*-(320|640)\\.jpg" : ".*\\.jpg");
                assertThat(page.locator(".files a")).containsText("PDF");
                assertThat(visitor.complaints()).isEmpty();
                picture(page, "public-article-" + width);
            }
        }
    }

    private static void paste(Page page, byte[] bytes) {
        page.evaluate("""
                data => {
                  const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([bytes], '截图.jpg', { type: 'image/jpeg' }));
                  document.querySelector('.jodit-wysiwyg').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
                }
                """, Base64.getEncoder().encodeToString(bytes));
    }

    private void look(Page page, String what) {
        inspection.look(page, 390, what);
        picture(page, what + "-390");
        page.setViewportSize(1440, 900);
        picture(page, what + "-1440");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void signIn(Page page) {
        var path = Demo.WORKBENCH + "/admin/sites/" + SITE + "/media";
        page.navigate(path);
        page.locator("#username").fill("web-" + SITE);
        page.locator("#password").fill("web-" + SITE + "-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(path);
    }

    private static byte[] jpeg(int width, int height, Color colour) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, colour, width, height, Color.DARK_GRAY));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var target = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", target);
        return target.toByteArray();
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
