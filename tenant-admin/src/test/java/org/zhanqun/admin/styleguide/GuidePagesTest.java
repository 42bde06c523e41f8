package org.zhanqun.admin.styleguide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("database")
class GuidePagesTest {
    @Test
    @TestSecurity(user = "anyone")
    void everyComponentHasANameAUseAndALivePiece() {
        var guide = page("/_style");

        assertThat(guide.select(".specimen")).hasSizeGreaterThan(60).allSatisfy(specimen -> {
            assertThat(specimen.selectFirst("h2").text()).isNotBlank();
            assertThat(specimen.selectFirst("p").text()).isNotBlank();
            assertThat(specimen.selectFirst(".live").childrenSize()).isPositive();
        });
        assertThat(guide.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(guide.select("style, [style], script:not([src])")).isEmpty();
        assertThat(guide.select("nav[aria-label=配色] a").eachText()).containsExactly("政务蓝", "中国红", "青绿");
    }

    @Test
    @TestSecurity(user = "anyone")
    void everyKindOfPageIsDrawnInTheLookThatIsChosen() {
        for (var specimen : PageSpecimen.list()) {
            var drawn = page(specimen.url() + "?palette=red&view=elder");
            var html = drawn.selectFirst("html");
            assertThat(html.attr("data-palette")).as(specimen.id()).isEqualTo("red");
            assertThat(html.attr("data-view")).as(specimen.id()).isEqualTo("elder");
            assertThat(drawn.select("h1")).as(specimen.id()).hasSize(1);
        }
    }

    @Test
    @TestSecurity(user = "anyone")
    void everythingThatCanBeFollowedLeadsSomewhere() {
        for (var specimen : PageSpecimen.list()) {
            assertThat(page(specimen.url()).select("a[href^=/]"))
                    .extracting(link -> link.attr("href"))
                    .allSatisfy(href -> assertThat(href).matches("/_style/pages/[a-z-]+|/_view/[a-z-]+\\?to=.*"));
        }
        var links = page("/_style").select("a[href^=/_style/pages/]");
        assertThat(links).extracting(Element::text).isNotEmpty();
        given().redirects()
                .follow(false)
                .get("/_view/elder?to=/_style/pages/policy")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/_style/pages/policy?view=elder"));
    }

    @Test
    @TestSecurity(user = "anyone")
    void itComesUnderAPolicyThatAllowsNothingInlineButTheFirstStyle() {
        for (var path : new String[] {"/_style", "/_style/pages/policy"}) {
            assertThat(get(path).header("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'self'")
                    .doesNotContain("unsafe", "http");
        }
        for (var file :
                new String[] {"style.css", "frame.css", "tokens.css", "site.js", "icons.svg", "img/portrait.svg"}) {
            get("/themes/chengxiang/" + file).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @TestSecurity(user = "anyone")
    @ValueSource(
            strings = {
                "/_style/pages/nothing",
                "/_view/elder",
                "/_view/elder?to=https://evil.example/",
                "/_view/elder?to=/_style/pages/../../admin"
            })
    void whatIsNotInTheGuideIsNotThere(String path) {
        get(path).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "anyone")
    void aLookOrAQueryThatMakesNoSenseIsTheStandardOne() {
        assertThat(page("/_style?palette=<b>&view=x").selectFirst("html").attr("data-palette"))
                .isEqualTo("blue");
        var hostile = page("/_style/pages/search?q=<script>alert(1)</script>");
        assertThat(hostile.select("script:not([src])")).isEmpty();
        assertThat(hostile.select("main input[name=q]").val()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void nobodySeesItWithoutSigningIn() {
        assertThat(given().redirects().follow(false).get("/_style").statusCode())
                .isIn(302, 401, 499, 503);
        assertThat(given().redirects().follow(false).get("/_style/pages/policy").statusCode())
                .isIn(302, 401, 499, 503);
    }

    @Test
    @TestSecurity(user = "anyone")
    void underASitesHostItIsNotThere() {
        for (var path : new String[] {"/_style", "/_style/pages/policy"}) {
            given().header("Host", "www.anhua.gov.example").get(path).then().statusCode(404);
        }
    }
}
