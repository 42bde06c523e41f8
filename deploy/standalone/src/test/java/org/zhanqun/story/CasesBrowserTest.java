package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** A county asks to go offline for some days (临时下线): its city passes the case on, the province approves and carries it out. */
@QuarkusTest
@RealKeycloak
@RealChromium
class CasesBrowserTest {
    private static final String SITE = "wangcheng";
    private static final String CASES = Demo.WORKBENCH + "/admin/cases";
    private static final String REASON = "机房搬迁，网站临时下线";

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
    void anApplicationGoesThroughCityAndProvinceAndShowsToThePublic() {
        try (var webmaster = chromium.visitor(1440, 1000);
                var city = chromium.visitor(390, 844);
                var province = chromium.visitor(1440, 1000)) {
            signIn(webmaster.page(), "web-" + SITE);
            signIn(city.page(), "city-changsha");
            signIn(province.page(), "province");

            var address = apply(webmaster.page());
            take(city.page(), address, "审核通过", "交省级审批");
            inspection.look(city.page(), 390, "case-passed-on");
            take(province.page(), address, "批准", "已批准");
            assertThat(Demo.page(SITE, "/")).doesNotContain(REASON);
            button(province.page(), "执行临时下线").click();
            assertThat(province.page().locator(".note.ok")).containsText("已执行");
            inspection.look(province.page(), 1440, "case-executed");
            Demo.eventually(SITE, "/", html -> html.contains(REASON));

            webmaster.page().navigate(CASES);
            assertThat(webmaster.page().locator("main")).containsText("临时下线");
            inspection.look(webmaster.page(), 1440, "cases");
            comeBack(province.page());

            assertThat(inspection.flaws()).isEmpty();
            // The browser says so of the one answer that refuses the empty form.
            assertThat(webmaster.complaints()).allMatch(complaint -> complaint.contains("422"));
            assertThat(city.complaints()).isEmpty();
            assertThat(province.complaints()).isEmpty();
        }
    }

    /** @return the address of the case */
    private String apply(Page page) {
        page.navigate(CASES + "/new?kind=SUSPENSION&site=" + SITE);
        button(page, "提交").click();
        assertThat(page.locator("#reason")).hasClass(Pattern.compile("is-invalid"));
        page.locator("#until")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5).toString());
        page.locator("#reason").fill(REASON);
        inspection.look(page, 1440, "case-application");
        button(page, "提交").click();
        assertThat(page.locator(".note.ok")).containsText("已提交");
        return page.url().replaceFirst("[?#].*", "");
    }

    private static void take(Page page, String address, String step, String said) {
        page.navigate(address);
        button(page, step).click();
        assertThat(page.locator(".note.ok")).containsText(said);
    }

    /** So that the other stories find the county as it was. */
    private static void comeBack(Page page) {
        page.navigate(Demo.WORKBENCH + "/admin/sites/" + SITE);
        button(page, "恢复").click();
        Demo.eventually(SITE, "/", html -> !html.contains(REASON));
    }

    private static void signIn(Page page, String user) {
        page.navigate(CASES);
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(CASES);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
