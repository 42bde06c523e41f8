package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** The province opens several sites from one spreadsheet (批量开通), and a webmaster signs in with the password of the list. */
@QuarkusTest
@RealKeycloak
@RealChromium
class OnboardingBrowserTest {
    private static final String ONBOARDINGS = Demo.WORKBENCH + "/admin/onboardings";
    private static final String HEADS = "标识,类型,网站名称,主办单位,行政区划代码,地区或机构简称,所属市州代码,域名,网站标识码,联系电话,管理员账号,管理员姓名\n";

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

    private static String row(String key, int serial, String name) {
        return "%1$s,部门网站,%2$s,%2$s,430195,%2$s,430100,%1$s.changsha.gov.example,430195%3$04d,0731-00000000,web-%1$s,%2$s管理员\n"
                .formatted(key, name, serial);
    }

    @Test
    void aSpreadsheetIsMendedConfirmedAndFollowedToTheReport() {
        try (var province = chromium.visitor(1440, 1000);
                var webmaster = chromium.visitor(1440, 1000)) {
            var page = province.page();
            signIn(page, "province", "province-demo");
            handIn(page, HEADS + row("pilot1", 1, "<b>试点") + row("pilot1", 1, "试点二局"));
            assertThat(page.locator("h1")).containsText("处要改");
            assertThat(page.locator("tbody")).containsText("C2");
            inspection.look(page, 390, "onboarding-refused");

            handIn(page, HEADS + row("pilot1", 1, "试点一局") + row("pilot2", 2, "试点二局"));
            assertThat(page.locator("h1")).hasText("2 个网站可以开通");
            inspection.look(page, 1440, "onboarding-ready");
            button(page, "开通 2 个网站").click();
            assertThat(page.locator("h1"))
                    .hasText("已开通 2 个网站", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.locator("tbody")).containsText(Pattern.compile("缺 \\d 项"));
            // The renderer is in this process, and was asked what the public gets.
            assertThat(page.locator("tbody")).not().containsText("域名访问");
            assertThat(page.locator("tbody")).not().containsText("公众端未查");
            inspection.look(page, 390, "onboarding-done");
            assertThat(Demo.page("pilot2", "/")).contains("试点二局", "4301950002");

            signIn(webmaster.page(), "web-pilot1", password(page, "web-pilot1"));
            assertThat(webmaster.page().locator("input[name=password-new]")).isVisible();

            assertThat(inspection.flaws()).isEmpty();
            // The browser says so of the one answer that refuses the sheet.
            assertThat(province.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    private static void handIn(Page page, String csv) {
        page.navigate(ONBOARDINGS);
        page.locator("#file")
                .setInputFiles(new FilePayload("试点网站.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        button(page, "核对表格").click();
    }

    private static String password(Page page, String userName) {
        var download = page.waitForDownload(() -> button(page, "领取初始密码").click());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
            for (var row : workbook.getSheetAt(0)) {
                if (row.getCell(0).getStringCellValue().equals(userName)) {
                    return row.getCell(2).getStringCellValue();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("No password for " + userName);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void signIn(Page page, String user, String password) {
        page.navigate(Demo.WORKBENCH + "/admin");
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("[type=submit]").click();
    }
}
