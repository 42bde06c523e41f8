package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** A webmaster writes, is shown what is wrong while typing, mends it with a click, confirms the rest and publishes. */
@QuarkusTest
@RealKeycloak
@RealChromium
class ChecksBrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots");

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
    void whatIsWrongIsShownMendedConfirmedAndPublished() {
        try (var visitor = chromium.visitor(1440, 900)) {
            var page = visitor.page();
            signIn(page, "/admin/sites/liuyang/articles/new?column=0201");
            page.locator("#title").fill("截止目前的冬修进度");
            page.locator(".jodit-wysiwyg").click();
            page.keyboard().type("联系人身份证43012119900307");
            page.keyboard().press("Control+b");
            page.keyboard().type("2113");
            page.keyboard().press("Control+b");
            page.keyboard().type("，值班手机13800138000。");

            assertThat(page.locator(".chk .t"))
                    .hasText(new String[] {"含身份证号码：430121199003072113", "错别字：截止目前", "含手机号码：13800138000"});
            look(page, "checks-typing");
            page.locator(".chk .t").first().click();
            // The editor leaves marks without width where the writing changes.
            assertThat(((String) page.evaluate("getSelection().toString()")).replace("\uFEFF", ""))
                    .isEqualTo("430121199003072113");
            page.locator(".chk [data-take]").first().click();
            assertThat(page.locator(".jodit-wysiwyg")).containsText("430***************");
            assertThat(page.locator(".chk")).hasCount(2);
            page.locator(".chk [data-take]").first().click();
            assertThat(page.locator("#title")).hasValue("截至目前的冬修进度");
            assertThat(page.locator(".chk")).hasCount(1);

            page.locator("button[value=publish]").click();
            assertThat(page.locator("[role=alert]")).containsText("还有 1 处要核对");
            look(page, "checks-refused");
            page.locator("input[name=confirmed]").check();
            page.locator("button[value=publish]").click();
            assertThat(page.locator(".note.ok")).containsText("已发布");

            for (var path : new String[] {"check-list", "checks"}) {
                page.navigate(Demo.WORKBENCH + "/admin/sites/liuyang/" + path);
                look(page, path);
            }
            assertThat(inspection.flaws()).isEmpty();
            // The browser says so of the one answer that refuses.
            assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    private void look(Page page, String name) {
        for (var width : new int[] {390, 1440}) {
            inspection.look(page, width, name);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    private static void signIn(Page page, String path) {
        page.navigate(Demo.WORKBENCH + path);
        page.locator("#username").fill("web-liuyang");
        page.locator("#password").fill("web-liuyang-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(Demo.WORKBENCH + path);
    }
}
