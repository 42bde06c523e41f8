package org.zhanqun.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as a browser, a keyboard and a screen reader find them, on the content of the demo province. */
@QuarkusTest
@RealChromium
class PagesBrowserTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {390, 1440};

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunan /",
                "changsha /",
                "liuyang /",
                "xiangxi /",
                "changsha-jyj /",
                "jyt /",
                "xtgx /",
                "liuyang /zwdt/",
                "liuyang /zwdt/zwyw/",
                "liuyang /zjxq/xqgk/",
                "liuyang /hpcy/",
                "liuyang /zcwj/xzfwj/",
                "liuyang /zwgk/zfld/",
                "liuyang /zwgk/jgzn/",
                "liuyang /ztzl/dqzt/",
                "changsha-jyj /jggk/",
                "liuyang /search?q=花炮",
                "liuyang /sitemap/",
                "changsha-jyj /gzdt/"
            })
    void aPublicPageIsReachableReadableAndWhole(String siteAndPath) {
        var parts = siteAndPath.split(" ");
        for (var width : WIDTHS) {
            var visitor = chromium.visitor(width, 900);
            var page = visitor.page();
            var answer = page.navigate(Demo.site(parts[0]) + parts[1]);
            assertThat(answer.status()).as(siteAndPath).isEqualTo(200);
            isWhole(page, siteAndPath + " at " + width);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href') ?? ''")
                            .toString())
                    .as("the first stop of the keyboard skips to the content")
                    .startsWith("#");
            assertThat(visitor.complaints()).isEmpty();
            page.context().close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/zwdt/zwyw/, 390",
        "/zwdt/zwyw/, 1440",
        "/zcwj/xzfwj/, 390",
        "/zcwj/xzfwj/, 1440",
        "/jdhy/zcjd/, 1440",
        "/zwgk/zfld/, 390",
        "/zwgk/jgzn/, 390"
    })
    void anArticleIsReachableReadableAndWhole(String column, int width) {
        var visitor = chromium.visitor(width, 900);
        var page = visitor.page();
        page.navigate(Demo.site("liuyang") + column);
        page.locator("main a[href*='/t20']").first().click();
        assertThat(page.locator("meta[name=ArticleTitle]").getAttribute("content"))
                .isNotBlank();
        isWhole(page, page.url());
        assertThat(visitor.complaints()).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/sites",
                "/admin/sites/new",
                "/admin/sites/liuyang",
                "/admin/sites/liuyang/columns",
                "/admin/sites/liuyang/columns/new",
                "/admin/sites/liuyang/articles",
                "/admin/sites/liuyang/articles/new",
                "/admin/sites/liuyang/suspension",
                "/admin/sites/liuyang/closure"
            })
    @RealKeycloak
    void aPageOfTheWorkbenchIsReachableReadableAndWhole(String path) {
        for (var width : WIDTHS) {
            var visitor = chromium.visitor(width, 900);
            var page = visitor.page();
            page.navigate(Demo.WORKBENCH + path);
            page.locator("#username").fill("province");
            page.locator("#password").fill("province-demo");
            page.locator("[type=submit]").click();
            page.waitForURL(Demo.WORKBENCH + path);
            isWhole(page, path + " at " + width);
            assertThat(visitor.complaints()).isEmpty();
            page.context().close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void anAddressWhereNothingIsLeadsOn(int width) {
        var visitor = chromium.visitor(width, 900);
        var page = visitor.page();
        assertThat(page.navigate(Demo.site("liuyang") + "/meiyou/").status()).isEqualTo(404);
        isWhole(page, "404 at " + width);
        // The browser notes the answer itself; nothing else went wrong.
        assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("404"));
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    @RealKeycloak
    void theFrontDoorAndTheEditorAreReachableReadableAndWhole(int width) {
        var visitor = chromium.visitor(width, 900);
        var page = visitor.page();
        page.navigate(Demo.WORKBENCH + "/");
        isWhole(page, "sign-in at " + width);
        page.navigate(Demo.WORKBENCH + "/admin/sites/liuyang/articles");
        page.locator("#username").fill("web-liuyang");
        page.locator("#password").fill("web-liuyang-demo");
        page.locator("[type=submit]").click();
        page.locator("main td a").first().click();
        page.locator(".jodit-wysiwyg").waitFor();
        isWhole(page, "editor at " + width);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("跳到主要内容");
        assertThat(visitor.complaints()).isEmpty();
        page.context().close();
    }

    private static void isWhole(Page page, String what) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("sideways scrolling of " + what)
                .isLessThanOrEqualTo(0);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .count())
                .as("headings of the first level on " + what)
                .isEqualTo(1);
        assertThat(page.locator("img:not([alt])").count()).isZero();
        var found = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(found).as(what).isEmpty();
    }
}
