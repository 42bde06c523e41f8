package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/**
 * What the platform is for, as its people do it: a site is opened, run, read and shut down. Real browser, real Keycloak,
 * every step through the screens.
 */
@QuarkusTest
@RealKeycloak
@RealChromium
class StoryTest {
    private static final String NAME = "试验县人民政府门户网站";
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration ARCHIVED = Duration.ofMinutes(2);

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
    void aCountySiteIsOpenedRunReadAndShutDown() throws IOException {
        var province = chromium.visitor(1440, 1000);
        var webmaster = chromium.visitor(1440, 1000);
        var reader = chromium.visitor(390, 844);

        signIn(province.page(), "province", "province-demo");
        var password = openSite(province.page());
        theNewSiteCarriesTheStyleAndTheBaseColumns(reader.page());

        firstSignIn(webmaster.page(), password);
        addFeaturedColumn(webmaster.page());
        publish(webmaster.page());
        var article = read(reader.page());
        withdrawAndPublishAgain(webmaster.page(), reader.page(), article);

        shutDown(province.page());
        thePublicSeesTheNotice(reader.page(), article);
        keepAnArchive(province.page(), article);
        signOut(webmaster.page());

        // A browser notes every answer that is an error: the refused form, the notices. Nothing else went wrong.
        assertThat(province.complaints()).allMatch(complaint -> complaint.contains("422"));
        assertThat(webmaster.complaints()).isEmpty();
        assertThat(reader.complaints()).allMatch(complaint -> complaint.contains("410"));
    }

    private static void signIn(Page page, String user, String password) {
        page.navigate(Demo.WORKBENCH + "/");
        page.getByRole(AriaRole.LINK, named("用统一身份认证登录")).click();
        page.getByLabel("用户名").fill(user);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button(page, "登录").click();
    }

    private static String openSite(Page page) {
        page.getByRole(AriaRole.LINK, named("开设网站")).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, named("开设网站"))).isVisible();
        page.getByLabel("类型").selectOption("COUNTY");
        field(page, "标识必填").fill("shiyan");
        page.getByLabel("网站名称").first().fill(NAME);
        page.getByLabel("主办单位").fill("试验县人民政府");
        page.getByLabel("行政区划代码").fill("430199");
        page.getByLabel("地区或机构简称").fill("试验县");
        page.getByLabel("所属市州").selectOption(new SelectOption().setLabel("长沙市"));
        page.getByLabel("域名").fill("www.changsha.gov.example");
        page.getByLabel("网站标识码").fill("4301990001");
        field(page, "账号").fill("web-shiyan");
        page.getByLabel("姓名或称呼").fill("试验县管理员");
        button(page, "开设网站").click();

        // The domain is taken: nothing is lost, and the place and the reason are said.
        assertThat(page.getByText("这个域名已属于“长沙市人民政府门户网站”").first()).isVisible();
        assertThat(page.getByLabel("网站名称").first()).hasValue(NAME);
        page.getByLabel("域名").fill("www.shiyan.gov.example");
        button(page, "开设网站").click();

        assertThat(page.getByRole(AriaRole.HEADING, named(NAME + "已上线"))).isVisible();
        return page.locator("output").innerText();
    }

    private static void theNewSiteCarriesTheStyleAndTheBaseColumns(Page page) {
        // Not asked by the browser, which would note each answer that the site is not there yet.
        Demo.eventually("shiyan", "/", html -> html.contains(NAME));
        eventually(page, Demo.site("shiyan") + "/", 200);
        assertThat(page).hasTitle(NAME);
        assertThat(page.locator("meta[name=SiteIDCode]")).hasAttribute("content", "4301990001");
        assertThat(page.locator("meta[name=ColumnType]")).hasAttribute("content", "首页");
        var navigation = page.content();
        assertThat(navigation)
                .contains("走进试验县", "政务动态", "政务公开", "政策文件", "解读回应", "办事服务", "互动交流")
                .contains("/themes/chengxiang/style.css");
        assertThat(page.getByRole(AriaRole.CONTENTINFO)).containsText("4301990001");
    }

    private static void firstSignIn(Page page, String oneTimePassword) {
        signIn(page, "web-shiyan", oneTimePassword);
        page.locator("#password-new").fill("Shiyan-2026!");
        page.locator("#password-confirm").fill("Shiyan-2026!");
        page.locator("[type=submit]").click();
        assertThat(page.getByRole(AriaRole.HEADING, named(NAME))).isVisible();
    }

    private static void addFeaturedColumn(Page page) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("栏目").setExact(true))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, named("加特色栏目")).click();
        field(page, "名称必填").fill("试验茶叶");
        field(page, "地址必填").fill("sycy");
        page.getByLabel("栏目描述").fill("发布试验县茶叶产业的动态信息");
        page.getByLabel("关键词").fill("茶叶,产业");
        button(page, "加上").click();
        assertThat(page.getByText("试验茶叶").first()).isVisible();
    }

    private static void publish(Page page) {
        page.getByRole(AriaRole.LINK, named("写信息")).first().click();
        page.getByLabel("标题", new Page.GetByLabelOptions().setExact(true)).fill("试验县首届采茶节开幕");
        page.locator(".jodit-wysiwyg").click();
        page.keyboard().type("首届采茶节今天在云雾山开幕，活动持续三天。");
        page.locator("#columnCode").selectOption(new SelectOption().setLabel(labelOf(page, "试验茶叶")));
        button(page, "发布").click();
        assertThat(page.getByText("已发布").first()).isVisible();
    }

    /** @return the article's address, as the reader found it */
    private static String read(Page page) {
        var since = System.nanoTime();
        var link = page.getByRole(AriaRole.LINK, named("试验县首届采茶节开幕")).first();
        page.navigate(Demo.site("shiyan") + "/sycy/");
        while (!link.isVisible() && Duration.ofNanos(System.nanoTime() - since).compareTo(AT_ONCE) < 0) {
            page.reload();
        }
        System.out.printf(
                "published article seen by the public after %d ms%n",
                Duration.ofNanos(System.nanoTime() - since).toMillis());
        link.click();
        assertThat(page.getByRole(AriaRole.HEADING, named("试验县首届采茶节开幕"))).isVisible();
        assertThat(page.getByText("首届采茶节今天在云雾山开幕")).isVisible();
        assertThat(page.locator("meta[name=ArticleTitle]")).hasAttribute("content", "试验县首届采茶节开幕");
        assertThat(page.locator("meta[name=ColumnName]")).hasAttribute("content", "试验茶叶");
        assertThat(page.locator("meta[name=PubDate]"))
                .hasAttribute("content", Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}"));
        assertThat(page.url()).matches(".*/sycy/\\d{6}/t\\d{8}_\\d+\\.html");
        return page.url();
    }

    private static void withdrawAndPublishAgain(Page workbench, Page reader, String article) {
        workbench.getByRole(AriaRole.LINK, named("撤下")).click();
        workbench.getByLabel("原因").fill("日期有误");
        button(workbench, "撤下").click();
        assertThat(workbench.getByText("已撤下，原地址现在说明信息已撤下。")).isVisible();
        eventually(reader, article, 410);
        assertThat(reader.getByRole(AriaRole.HEADING, named("已撤下"))).isVisible();

        button(workbench, "重新发布").click();
        assertThat(workbench.getByText("已发布").first()).isVisible();
        eventually(reader, article, 200);
    }

    private static void shutDown(Page page) {
        page.navigate(Demo.WORKBENCH + "/admin/sites/shiyan/closure");
        page.getByLabel("原因").fill("并入长沙市政府门户网站");
        page.getByLabel("内容迁到").fill("changsha");
        page.getByLabel("输入网站名称以确认").fill(NAME);
        button(page, "永久关停").click();
        assertThat(page.getByText("已关停，旧地址现在显示关停公告。")).isVisible();
    }

    private static void thePublicSeesTheNotice(Page page, String article) {
        eventually(page, article, 410);
        assertThat(page.getByText("并入长沙市政府门户网站").first()).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("长沙市人民政府门户网站")).first())
                .hasAttribute("href", Demo.site("changsha") + "/");
    }

    /** The site is closed, and what the public could read of it is in the file all the same. */
    private static void keepAnArchive(Page page, String article) throws IOException {
        page.getByRole(AriaRole.LINK, named("把网站归档")).click();
        var inspection = new Inspection();
        button(page, "开始归档").click();
        assertThat(page.getByText("已开始归档，在后台进行，可以离开这一页。")).isVisible();
        var link = page.locator("a[download]");
        link.waitFor(new Locator.WaitForOptions().setTimeout(ARCHIVED.toMillis()));
        inspection.look(page, 390, "archives");
        page.setViewportSize(1440, 1000);
        var download = page.waitForDownload(link::click);
        assertThat(download.suggestedFilename()).matches("shiyan-\\d{4}-\\d\\d-\\d\\d-\\d+\\.zip");
        try (var zip = new ZipFile(download.path().toFile())) {
            var text = zip.getEntry(
                    "static" + article.substring(Demo.site("shiyan").length()));
            assertThat(new String(zip.getInputStream(text).readAllBytes(), StandardCharsets.UTF_8))
                    .contains(NAME)
                    .doesNotContain("并入长沙市政府门户网站");
            assertThat(zip.getEntry("warc/shiyan.warc.gz")).isNotNull();
            assertThat(zip.getEntry("manifest.json")).isNotNull();
        }
        assertThat(inspection.flaws()).isEmpty();
    }

    private static void signOut(Page page) {
        page.getByLabel("我的账号").click();
        button(page, "退出登录").click();
        assertThat(page.getByRole(AriaRole.LINK, named("用统一身份认证登录"))).isVisible();
        page.navigate(Demo.WORKBENCH + "/admin");
        assertThat(page.getByLabel("用户名")).isVisible();
    }

    /** What is done in the workbench shows to the public at once; the feed is looked at five times a second. */
    private static void eventually(Page page, String address, int status) {
        var since = System.nanoTime();
        var answer = page.navigate(address);
        while (answer.status() != status
                && Duration.ofNanos(System.nanoTime() - since).compareTo(AT_ONCE) < 0) {
            page.waitForTimeout(100);
            answer = page.navigate(address);
        }
        assertThat(answer.status()).as(address).isEqualTo(status);
    }

    private static String labelOf(Page page, String column) {
        return page.locator("#columnCode option")
                .filter(new Locator.FilterOptions().setHasText(column))
                .first()
                .innerText();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
