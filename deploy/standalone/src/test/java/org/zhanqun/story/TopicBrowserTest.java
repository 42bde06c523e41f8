package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** A webmaster puts a topic (专题) together of blocks, without a line of code, and the public reads it. */
@QuarkusTest
@RealKeycloak
@RealChromium
class TopicBrowserTest {
    private static final String HOME = Demo.WORKBENCH + "/admin/sites/wangcheng";
    private static final String TITLE = "优化营商环境在行动";

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
    void aTopicIsPutTogetherReorderedPreviewedAndRead() {
        try (var webmaster = chromium.visitor(1440, 1000);
                var reader = chromium.visitor(1440, 1000)) {
            var page = webmaster.page();
            signIn(page);
            var article = write(page);
            page.navigate(article + "/topic");
            inspection.look(page, 390, "topic-templates");
            arrange(page);
            inspection.look(page, 1440, "topic-arranged");
            preview(page, reader.page());
            publish(page, article);
            Demo.eventually("wangcheng", "/ztzl/dqzt/", html -> html.contains(TITLE));
            read(reader.page(), page.locator(".note.ok a").first().getAttribute("href"));

            assertThat(inspection.flaws()).isEmpty();
            assertThat(webmaster.complaints()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    /** @return the address of its editor */
    private static String write(Page page) {
        page.navigate(HOME + "/articles/new?column=0901");
        page.locator("#title").fill(TITLE);
        page.locator("#summary").fill("全区企业服务的部署、进展和办理入口。");
        button(page, "存草稿").click();
        assertThat(page.getByText("已存草稿，公众看不到。")).isVisible();
        return page.url().replaceFirst("[?#].*", "");
    }

    private void arrange(Page page) {
        add(page, "文字");
        block(page, 0).locator("[name='topic.blocks.0.title']").fill("工作部署");
        block(page, 0).locator(".jodit-wysiwyg").click();
        page.keyboard().type("涉企事项一次办成，窗口周末不打烊。");
        add(page, "栏目列表");
        block(page, 1).locator("[name='topic.blocks.1.column']").selectOption("0201");
        add(page, "相关链接");
        block(page, 2).locator("[name='topic.blocks.2.title']").fill("办理入口");
        block(page, 2).locator("[name='topic.blocks.2.entries.0.title']").fill("办事服务");
        block(page, 2).locator("[name='topic.blocks.2.entries.0.url']").fill("/bsfw/");
        block(page, 2).locator("[value='up:2']").press("Enter");
        assertThat(block(page, 1)).containsText("相关链接");
        add(page, "图片墙");
        choosePicture(page, block(page, 3));
        save(page);
        assertThat(block(page, 3).locator(".entry-pic")).isVisible();
        assertThat(block(page, 0).locator(".jodit-wysiwyg")).containsText("一次办成");
    }

    /** Uploaded, described and taken in the library's dialog; then taken away, and chosen out of what is there. */
    private void choosePicture(Page page, Locator block) {
        var choose = block.locator("[data-entry=choose]");
        choose.click();
        page.locator("#library-file").setInputFiles(new FilePayload("服务窗口.jpg", "image/jpeg", jpeg()));
        page.locator("#library-alt-text").fill("企业服务窗口前的办事人员");
        button(page, "用这张图").click();
        var alt = block.locator("[name='topic.blocks.3.entries.0.alt']");
        assertThat(block.locator(".entry-pic")).isVisible();
        assertThat(alt).hasValue("企业服务窗口前的办事人员");

        block.locator("[data-entry=drop]").click();
        assertThat(block.locator(".entry-pic")).hasCount(0);
        assertThat(alt).hasValue("");
        choose.click();
        page.locator("#library-find").fill("服务窗口");
        assertThat(page.locator("#library-choices .shot")).hasCount(1);
        inspection.lookOnce(page, 390, "choosing a picture for a topic");
        page.setViewportSize(1440, 1000);
        page.locator("#library-choices button").first().click();
        button(page, "用这张图").click();
        assertThat(alt).hasValue("企业服务窗口前的办事人员");
        assertThat(choose).isFocused();
    }

    private static byte[] jpeg() {
        var picture = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x2A539C));
        graphics.fillRect(0, 0, 800, 500);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(Page page, String kind) {
        var before = page.locator("#blocks > li").count();
        page.locator(".kinds button")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .click();
        assertThat(page.locator("#blocks > li")).hasCount(before + 1);
    }

    private static Locator block(Page page, int at) {
        return page.locator("#blocks > li").nth(at);
    }

    private static void save(Page page) {
        page.locator(".topic-save button").click();
        assertThat(page.locator(".note.ok")).containsText("已保存");
    }

    private void preview(Page page, Page reader) {
        button(page, "预览").click();
        reader.navigate(page.locator(".note.ok a").getAttribute("href"));
        assertThat(reader.locator("main")).containsText("涉企事项一次办成");
        assertThat(reader.locator("body")).containsText("尚未发布");
    }

    private static void publish(Page page, String article) {
        page.navigate(article);
        button(page, "发布").click();
        assertThat(page.locator(".note.ok")).containsText("已发布");
    }

    private void read(Page reader, String address) {
        reader.navigate(address);
        assertThat(reader.locator("h1")).containsText(TITLE);
        assertThat(reader.locator("main h2").first()).containsText("工作部署");
        assertThat(reader.locator("main h2").nth(1)).containsText("办理入口");
        assertThat(reader.locator("main img[alt='企业服务窗口前的办事人员']")).isVisible();
        inspection.look(reader, 1440, "topic");
        inspection.look(reader, 390, "topic");
    }

    private static void signIn(Page page) {
        page.navigate(HOME);
        page.locator("#username").fill("web-wangcheng");
        page.locator("#password").fill("web-wangcheng-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(HOME);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
