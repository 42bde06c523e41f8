package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** A script of data under the public pages' strict policy: the browser neither runs nor refuses it. */
@RealChromium
class DataBlockTest {
    private static final String ADDRESS = "http://data.localhost/";
    private static final String HOSTILE = "</script><script>document.title='stolen'</script><!--<script>";

    @Test
    void aBrowserLeavesTheDataAloneAndProgramsCanReadThem() {
        var html = Rendering.html(Pages.article(HOSTILE, "<p>正文</p>"));
        try (var chromium = new Chromium();
                var visitor = chromium.visitor(800, 600)) {
            visitor.page().route(ADDRESS + "**", route -> answer(route, html));
            visitor.page().navigate(ADDRESS);

            var read = visitor.page()
                    .evalOnSelector(
                            "script[type='application/ld+json']",
                            "data => JSON.parse(data.textContent)['@graph'][0].headline");
            assertThat(read).isEqualTo(HOSTILE);
            assertThat(visitor.page().title()).isNotEqualTo("stolen").contains("stolen");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** The second script shows that the policy is at work. */
    @Test
    void aScriptThatRunsIsRefused() {
        var html = Rendering.html(Pages.article("标题", "<p>正文</p>"))
                .replace("</head>", "<script>document.title='stolen'</script></head>");
        try (var chromium = new Chromium();
                var visitor = chromium.visitor(800, 600)) {
            visitor.page().route(ADDRESS + "**", route -> answer(route, html));
            visitor.page().navigate(ADDRESS);

            assertThat(visitor.page().title()).doesNotContain("stolen");
            assertThat(visitor.complaints()).singleElement().asString().contains("Content Security Policy");
        }
    }

    private static void answer(Route route, String html) {
        var page = route.request().url().equals(ADDRESS);
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' " + FirstStyle.POLICY_SOURCE,
                        "Content-Type",
                        page ? "text/html; charset=utf-8" : "text/css"))
                .setBody(page ? html : ""));
    }
}
