package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** A text on its way through two levels of review (三审三校): written, returned with a mark, mended, approved twice, timed, read. */
@QuarkusTest
@RealKeycloak
@RealChromium
class ReviewBrowserTest {
    private static final String HOME = Demo.WORKBENCH + "/admin/sites/liuyang";
    private static final String COLUMN = "0206";
    private static final String TITLE = "城区停水通知";

    private static Chromium chromium;

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
    void aTextIsReturnedMendedApprovedTwiceAndPublishedAtItsTime() {
        try (var webmaster = chromium.visitor(1440, 1000);
                var writer = chromium.visitor(1440, 1000);
                var first = chromium.visitor(1440, 1000);
                var second = chromium.visitor(390, 844)) {
            signIn(webmaster.page(), "web-liuyang");
            levels(webmaster.page(), "2 级");
            signIn(writer.page(), "edit-liuyang");
            signIn(first.page(), "review-liuyang");
            signIn(second.page(), "review2-liuyang");

            var article = write(writer.page());
            giveBack(first.page());
            mend(writer.page(), article);
            approve(first.page());
            assertThat(Demo.page("liuyang", "/zwdt/tzgg/")).doesNotContain(TITLE);
            approve(second.page());
            time(writer.page(), article);
            Demo.eventually("liuyang", "/", html -> html.contains(TITLE));

            levels(webmaster.page(), "0 级");
            assertThat(writer.complaints()).isEmpty();
            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
        }
    }

    private static void levels(Page page, String levels) {
        page.navigate(HOME + "/review-chains");
        var form = page.locator("form:has(input[name=column][value='" + COLUMN + "'])");
        form.locator("select").selectOption(levels.substring(0, 1));
        form.locator("button").click();
        assertThat(page.locator(".note.ok")).isVisible();
    }

    /** @return the address of its editor */
    private static String write(Page page) {
        page.navigate(HOME + "/articles/new?column=" + COLUMN);
        page.locator("#title").fill(TITLE);
        page.locator(".jodit-wysiwyg").click();
        page.keyboard().type("因管网检修，明天上午停水，请提前储水。");
        button(page, "存草稿").click();
        assertThat(page.getByText("已存草稿，公众看不到。")).isVisible();
        button(page, "送审").click();
        assertThat(page.getByText("已送审。")).isVisible();
        return page.url().replaceFirst("[?#].*", "");
    }

    private static void giveBack(Page page) {
        open(page);
        page.locator("#quote-0").fill("明天上午");
        page.locator("#note-0").fill("写明几点到几点");
        page.locator("#opinion").fill("时间不具体");
        button(page, "退回").click();
        assertThat(page.getByText("已退回，意见和批注在作者的编辑页。")).isVisible();
        assertThat(page.locator("main")).not().containsText(TITLE);
    }

    private static void mend(Page page, String article) {
        page.navigate(article);
        assertThat(page.locator(".note.warn").first()).containsText("时间不具体");
        assertThat(page.locator(".note.warn").first()).containsText("写明几点到几点");
        page.locator(".jodit-wysiwyg").click();
        page.keyboard().press("Control+End");
        page.keyboard().type("停水时间为8时到11时。");
        button(page, "存草稿").click();
        button(page, "送审").click();
        assertThat(page.getByText("已送审。")).isVisible();
    }

    private static void approve(Page page) {
        open(page);
        assertThat(page.locator("#review-text")).containsText("8时到11时");
        button(page, "通过").click();
        assertThat(page.getByText("已通过。")).isVisible();
    }

    private static void open(Page page) {
        page.navigate(HOME + "/reviews");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE))
                .click();
    }

    private static void time(Page page, String article) {
        page.navigate(article);
        assertThat(page.getByText("审核通过，可以发布。")).isVisible();
        page.locator(".ed-top a")
                .filter(new Locator.FilterOptions().setHasText("定时"))
                .click();
        var soon = ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).plusSeconds(3);
        page.locator("#at")
                .fill(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(soon));
        button(page, "到时发布").click();
        assertThat(page.locator(".note.ok")).containsText("已设好");
    }

    private static void signIn(Page page, String user) {
        page.navigate(HOME);
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(HOME);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
