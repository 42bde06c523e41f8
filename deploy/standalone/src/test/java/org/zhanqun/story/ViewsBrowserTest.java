package org.zhanqun.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The views that readers choose by a link, as a browser and a screen reader find them. */
@QuarkusTest
@RealChromium
class ViewsBrowserTest {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {320, 1440};
    private static final List<String> PATHS = List.of(
            "/zwdt/zwyw/", "/search?q=花炮", "/meiyou/", "/_leave?to=https%3A%2F%2Fmuseum.example%2F" + "a".repeat(300));

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
    @CsvSource({"elder, elder, zh-Hans", "contrast, contrast, zh-Hans", "standard-hant, standard, zh-Hant"})
    void aChosenViewIsRememberedReadableAndWhole(String code, String layout, String lang) {
        for (var width : WIDTHS) {
            var visitor = chromium.visitor(width, 900);
            var page = visitor.page();
            page.navigate(Demo.site("liuyang") + "/");
            page.locator(".views a[href^='/_view/" + code + "?']").click();
            assertThat(page.url()).isEqualTo(Demo.site("liuyang") + "/");
            isWhole(page, code, layout, lang, width);
            page.locator("main a[href*='/t20']").first().click();
            isWhole(page, code, layout, lang, width);
            for (var path : PATHS) {
                page.navigate(Demo.site("liuyang") + path);
                isWhole(page, code, layout, lang, width);
            }
            // The browser notes the missing page itself; nothing else went wrong.
            assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("404"));
            page.context().close();
        }
    }

    private static void isWhole(Page page, String code, String layout, String lang, int width) {
        var what = page.url() + " as " + code + " at " + width;
        var root = page.locator("html");
        assertThat(root.getAttribute("data-view")).as(what).isEqualTo(layout);
        assertThat(root.getAttribute("lang")).as(what).isEqualTo(lang);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("sideways scrolling of " + what)
                .isLessThanOrEqualTo(0);
        var found = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(Stream.concat(
                                found.getViolations().stream(),
                                found.getIncomplete().stream().filter(ViewsBrowserTest::textLikeItsGround))
                        .map(violation -> violation.getId() + ": "
                                + violation.getNodes().getFirst().getHtml()))
                .as(what)
                .isEmpty();
    }

    /** Text in the very colour of what is behind it, which axe takes for hidden on purpose. */
    private static boolean textLikeItsGround(Rule undecided) {
        return undecided.getNodes().stream()
                .flatMap(node -> node.getAny().stream())
                .anyMatch(check -> String.valueOf(check.getData()).contains("equalRatio"));
    }
}
