package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** The province gives all counties another style: drafts it, looks at it on a real site, rolls it out and takes it back. */
@QuarkusTest
@RealKeycloak
@RealChromium
class StyleBrowserTest {
    private static final String SLOGAN = "浏阳市欢迎您";
    private static final String LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" onload="alert(1)"><script>alert(2)</script>
            <circle cx="32" cy="32" r="30" fill="#ffd166"/><path d="M14 42 32 16l18 26z" fill="#8a1c1c"/></svg>""";

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
    void aStyleIsDraftedLookedAtRolledOutAndTakenBack() {
        try (var province = chromium.visitor(1440, 1000)) {
            var page = province.page();
            signIn(page, "/admin/styles", "province");
            inspection.look(page, 1440, "styles");
            draft(page);
            inspection.lookOnce(page, 390, "style draft");
            inspection.look(page, 1440, "style draft");
            preview(page);

            button(page, "校验").click();
            assertThat(page.getByText("校验通过，可以试点。")).isVisible();
            page.locator(".wb-acts a").click();
            button(page, "全部推开").click();
            assertThat(page.locator(".roll-step b")).isVisible();
            inspection.look(page, 1440, "style rolled out");
            Demo.eventually("liuyang", "/", html -> shows(Jsoup.parse(html)));
            assertThat(shows(Jsoup.parse(Demo.page("changsha", "/")))).isFalse();
            lookAtTheSite();

            page.locator("#reason").fill("再商量");
            page.locator(".btn-danger").click();
            assertThat(page.locator(".note.ok")).isVisible();
            Demo.eventually("liuyang", "/", html -> !shows(Jsoup.parse(html)));
            assertThat(inspection.flaws()).isEmpty();
            // The browser says so of the answer that refuses the first accent.
            assertThat(province.complaints())
                    .allMatch(complaint -> complaint.contains("422"))
                    .hasSize(1);
        }
    }

    @Test
    void aCitysHomeIsPutInAnotherOrderAndLookedAt() {
        try (var province = chromium.visitor(1440, 1000)) {
            var page = province.page();
            signIn(page, "/admin/styles", "province");
            button(page, "起草市级门户的新风格").click();
            page.locator("#home-OPENNESS").selectOption("2");
            page.locator("#home-SITES").selectOption("5");
            button(page, "保存草稿").click();
            page.locator("#site").selectOption("changsha");
            inspection.look(page, 1440, "a city's style draft");
            button(page, "要一个链接").click();
            var preview =
                    page.waitForPopup(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打开预览"))
                            .click());
            var main = preview.locator("main").innerText();
            assertThat(List.of("政策文件", "县市区政府网站").stream().map(main::indexOf))
                    .isSorted()
                    .doesNotContain(-1);
            inspection.look(preview, 1440, "a city in another order");
            preview.close();
            page.locator(".btn-danger").click();
            assertThat(page.getByText("草稿已删除")).isVisible();
            assertThat(inspection.flaws()).isEmpty();
            assertThat(province.complaints()).isEmpty();
        }
    }

    private static void draft(Page page) {
        button(page, "起草县级门户的新风格").click();
        page.locator("#palette-RED").check();
        page.locator("#accent").fill("#ff9900");
        page.locator("#slogan").fill("{region}欢迎您");
        page.locator("#home-ABOUT").selectOption("0");
        page.locator("#home-INTERACTION").selectOption("1");
        page.locator("#home-SERVICES").selectOption("3");
        button(page, "保存草稿").click();
        var reason = page.locator("#accent-error");
        assertThat(reason).containsText("4.5:1");
        assertThat(page.locator("#slogan")).hasValue("{region}欢迎您");

        page.locator("#accent").fill(reason.innerText().replaceAll("(?s).*(#[0-9a-f]{6}).*", "$1"));
        button(page, "保存草稿").click();
        assertThat(page.getByText("草稿已保存，网站没有变化。")).isVisible();
        page.locator("#file")
                .setInputFiles(new FilePayload("logo.svg", "image/svg+xml", LOGO.getBytes(StandardCharsets.UTF_8)));
        button(page, "上传标志").click();
        assertThat(page.locator(".logo-shown")).isVisible();
    }

    private static void preview(Page page) {
        page.locator("#site").selectOption("liuyang");
        button(page, "要一个链接").click();
        var preview = page.waitForPopup(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打开预览"))
                .click());
        assertThat(preview.locator(".preview-ribbon")).containsText("尚未发布");
        assertThat(preview.locator(".brand small")).hasText(SLOGAN);
        assertThat(preview.evaluate("document.querySelector('.brand img').naturalWidth > 0"))
                .isEqualTo(true);
        preview.close();
        assertThat(shows(Jsoup.parse(Demo.page("liuyang", "/")))).isFalse();
    }

    private void lookAtTheSite() {
        try (var reader = chromium.visitor(1440, 1000)) {
            var page = reader.page();
            page.navigate(Demo.site("liuyang") + "/");
            inspection.look(page, 1440, "county in another style");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static boolean shows(Document page) {
        return page.select("html").attr("data-palette").equals("red")
                && page.select(".brand small").text().equals(SLOGAN)
                && page.select(".brand img.mark").size() == 1
                && page.select(".scene").isEmpty();
    }

    private static void signIn(Page page, String path, String user) {
        page.navigate(Demo.WORKBENCH + path);
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(Demo.WORKBENCH + path);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
