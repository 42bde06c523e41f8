package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** The province changes the columns of all counties, tries it in a few, rolls it out and takes it back, through the screens. */
@QuarkusTest
@RealKeycloak
@RealChromium
class FrameworkBrowserTest {
    private static final String COLUMN = "优化营商环境";
    private static final int PILOTS = 14;
    /** Those of the demo; other tests open more. */
    private static final int COUNTIES = 122;

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
    void theProvinceAddsAColumnPilotsRollsOutAndTakesItBack() {
        try (var province = chromium.visitor(1440, 1000);
                var webmaster = chromium.visitor(1440, 1000)) {
            var page = province.page();
            signIn(page, "/admin/frameworks", "province");
            draft(page);
            preview(page);

            page.getByRole(AriaRole.LINK, named("去推广")).click();
            var all = page.locator(".cells a").count();
            var counties = counties(page);
            var pilots = counties.subList(0, PILOTS);
            pilot(page, pilots);
            assertThat(page.getByText("14 / " + all + " 个网站在用这一版")).isVisible();
            pilots.forEach(
                    site -> Demo.eventually(site, "/", html -> navigation(html).contains(COLUMN)));
            assertThat(counties.stream()
                            .filter(site -> navigation(Demo.page(site, "/")).contains(COLUMN)))
                    .containsExactlyElementsOf(pilots);

            button(page, "全部推开").click();
            assertThat(page.locator(".cells li.d")).hasCount(all);
            everyTickSaysHowLongItTook(page, all);
            counties.forEach(
                    site -> Demo.eventually(site, "/", html -> navigation(html).contains(COLUMN)));
            assertThat(navigation(Demo.page("changsha", "/"))).doesNotContain(COLUMN);

            featuredColumnsChangePlaces(webmaster.page());

            page.locator("#reason").fill("名称还要再商量");
            button(page, "退回 " + all + " 个网站").click();
            assertThat(page.locator(".note.ok")).isVisible();
            counties.forEach(
                    site -> Demo.eventually(site, "/", html -> !navigation(html).contains(COLUMN)));

            assertThat(province.complaints()).isEmpty();
            assertThat(webmaster.complaints()).isEmpty();
        }
    }

    private static void draft(Page page) {
        button(page, "起草县级门户的新版本").click();
        page.locator(".fw-tree a")
                .filter(new Locator.FilterOptions().setHasText("政务公开"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, named("下级栏目")).click();
        page.locator("#name").fill(COLUMN);
        page.locator("#slug").fill("yhyshj");
        page.locator("#description").fill("公开优化营商环境的政策、举措和成效。");
        page.locator("#keywords").fill("营商环境,企业服务");
        page.locator("#required").selectOption("true");
        button(page, "加上").click();
        assertThat(page.locator(".fw-tree")).containsText(COLUMN);

        // A second thought, and back again.
        button(page, "撤销").click();
        assertThat(page.locator(".fw-tree")).not().containsText(COLUMN);
        button(page, "重做").click();
        assertThat(page.locator(".fw-tree")).containsText(COLUMN);

        button(page, "校验").click();
        assertThat(page.getByText("校验通过，可以试点。")).isVisible();
    }

    private static void preview(Page page) {
        page.getByRole(AriaRole.LINK, named("影响")).click();
        assertThat(page.locator(".figs")).containsText("个网站");
        assertThat(page.getByText("没有冲突")).isVisible();
        page.locator("#site").selectOption("liuyang");
        button(page, "要一个链接").click();
        var preview = page.waitForPopup(
                () -> page.getByRole(AriaRole.LINK, named("打开预览")).click());
        assertThat(preview.locator(".preview-ribbon")).containsText("尚未发布");
        assertThat(preview.locator("nav.nav")).containsText(COLUMN);
        preview.close();
        assertThat(navigation(Demo.page("liuyang", "/"))).doesNotContain(COLUMN);
    }

    /** Counties whose pages the public can read. */
    private static List<String> counties(Page page) {
        var counties = page.locator(".cells a").all().stream()
                .map(link -> link.getAttribute("href").substring("/admin/sites/".length()))
                .filter(site -> !navigation(Demo.page(site, "/")).isEmpty())
                .toList();
        assertThat(counties).hasSizeGreaterThanOrEqualTo(COUNTIES);
        return counties;
    }

    private static void pilot(Page page, List<String> sites) {
        page.locator("#name").fill("首批 14 县");
        page.locator("#sites").fill(String.join("\n", sites));
        button(page, "建组").click();
        button(page, "在这组试点").click();
        assertThat(page.locator(".cells li.d")).hasCount(PILOTS);
        everyTickSaysHowLongItTook(page, PILOTS);
    }

    private static void everyTickSaysHowLongItTook(Page page, int sites) {
        var step = page.locator(".roll-step");
        assertThat(step).containsText(sites + " 个网站，1 个网页生成进程都已换好，用时");
        assertThat(step.locator("b").innerText()).matches("[0-4]\\.\\d\\d");
        assertThat(page.locator(".cells li.d a").first()).containsText("秒可见");
        assertThat(page.locator(".cells li.w")).hasCount(0);
    }

    /** The county's own columns stay its own: their order is changed while the new version is shown. */
    private static void featuredColumnsChangePlaces(Page page) {
        signIn(page, "/admin/sites/liuyang/columns", "web-liuyang");
        assertThat(page.getByText(COLUMN).first()).isVisible();
        addFeatured(page);
        var before = featured(page);
        assertThat(before).containsExactly("花炮产业", "浏阳蒸菜");
        page.getByRole(AriaRole.LINK, named(before.get(1) + "的规则和设置")).click();
        button(page, "上移").click();
        assertThat(page.getByText("已改好，网站上现在就能看到。")).isVisible();
        page.navigate(Demo.WORKBENCH + "/admin/sites/liuyang/columns");
        assertThat(featured(page).subList(0, 2)).containsExactly(before.get(1), before.get(0));
    }

    private static void addFeatured(Page page) {
        page.getByRole(AriaRole.LINK, named("加特色栏目")).click();
        page.locator("#name").fill("浏阳蒸菜");
        page.locator("#slug").fill("lyzc");
        page.locator("#description").fill("发布浏阳蒸菜的门店、技艺和活动信息");
        page.locator("#keywords").fill("蒸菜,餐饮");
        button(page, "加上").click();
        assertThat(page.getByText("已加上“浏阳蒸菜”")).isVisible();
    }

    private static List<String> featured(Page page) {
        return page.locator(".rows li.own")
                .filter(new Locator.FilterOptions().setHas(page.locator(".st.info")))
                .locator("span.grow > a[target]")
                .allInnerTexts();
    }

    private static String navigation(String html) {
        return Jsoup.parse(html).select("nav.nav").text();
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

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
