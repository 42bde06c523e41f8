package org.zhanqun.admin.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

/** Subscribing by the API and in the workbench: who may ask, who may decide, and that articles come. */
@QuarkusTest
@Tag("database")
class SubscriptionsResourceTest {
    private static final AtomicInteger CITIES = new AtomicInteger(439750);
    private static final String TAKER = "subscribing-webmaster";
    private static final String TAKERS_EDITOR = "subscribing-editor";
    private static final String SOURCE = "subscribed-webmaster";
    private static final String STRANGER = "subscribing-stranger";

    @Inject
    Province province;

    private Site taker;
    private Site source;
    private Site other;

    @BeforeEach
    void threeCounties() {
        var code = Integer.toString(CITIES.incrementAndGet());
        taker = province.county(code);
        source = province.county(code);
        other = province.county(code);
        province.employ(TAKER, Role.WEBMASTER, taker);
        province.employ(TAKERS_EDITOR, Role.EDITOR, taker);
        province.employ(SOURCE, Role.WEBMASTER, source);
        province.employ(STRANGER, Role.WEBMASTER, other);
    }

    @Test
    @TestSecurity(user = TAKER)
    void whatTheSourceAllowsComesIntoTheColumn() throws InterruptedException {
        var id = json().body(asking(source.key(), "0201"))
                .post(api(taker) + "/subscriptions")
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .body("sourceName", equalTo(source.name()))
                .extract()
                .<Integer>path("id");
        Acting.as(STRANGER);
        json().body(Map.of("allowed", true))
                .post(api(other) + "/subscribers/" + id + "/decision")
                .then()
                .statusCode(404);
        json().body(Map.of("allowed", true))
                .post(api(source) + "/subscribers/" + id + "/decision")
                .then()
                .statusCode(404);
        json().get(api(taker) + "/subscriptions").then().statusCode(404);
        Acting.as(SOURCE);
        json().get(api(source) + "/subscribers").then().body("id", equalTo(List.of(id)));
        json().body(Map.of("allowed", false))
                .post(api(source) + "/subscribers/" + id + "/decision")
                .then()
                .statusCode(422);
        json().body(Map.of("allowed", true))
                .post(api(source) + "/subscribers/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("state", equalTo("ALLOWED"));
        publish();
        Acting.as(TAKER);
        var titles = List.<String>of();
        for (var i = 0; i < 300 && titles.isEmpty(); i++) {
            Thread.sleep(200);
            titles = json().get("/api/v1/sites/" + taker.key() + "/articles")
                    .then()
                    .extract()
                    .path("articles.title");
        }
        assertThat(titles).containsExactly("订阅来的信息");
        json().get(api(taker) + "/inbox?state=TAKEN").then().body("deliveries.mode", equalTo(List.of("SUBSCRIBED")));
        json().body(Map.of("reason", "不再需要"))
                .post(api(taker) + "/subscriptions/" + id + "/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
    }

    @Test
    @TestSecurity(user = TAKERS_EDITOR)
    void anEditorSeesSubscriptionsAndDoesNotAsk() {
        json().get(api(taker) + "/subscriptions").then().statusCode(200).body("$", hasSize(0));
        json().body(asking(source.key(), "0201"))
                .post(api(taker) + "/subscriptions")
                .then()
                .statusCode(403);
        assertThat(page(at(taker)).select("#ask-title")).isEmpty();
    }

    @Test
    @TestSecurity(user = TAKER)
    void badAsksAreProblemsAtTheirParts() {
        json().body(asking("nowhere", "9999"))
                .post(api(taker) + "/subscriptions")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("source", "columnCode"));
        var refused = post(at(taker), form("不存在的网站", "昨天"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("#source").val()).isEqualTo("不存在的网站");
        assertThat(parsed(refused).select("#source-error").text()).isNotEmpty();
        assertThat(parsed(refused).select("#since-error").text()).isNotEmpty();
    }

    @Test
    @TestSecurity(user = TAKER)
    void theWorkbenchAsksDecidesAndEnds() {
        post(at(taker), form(source.name(), "2026-01-01")).then().statusCode(303);
        assertThat(page(at(taker))
                        .select("section[aria-labelledby=own-title] li")
                        .text())
                .contains(source.name(), "等来源同意");
        Acting.as(SOURCE);
        var asked = page(at(source)).selectFirst("form[action$=/permission]");
        post(asked.attr("action").replace("/permission", "/refusal"), Map.of("reason", " "))
                .then()
                .statusCode(422);
        post(asked.attr("action"), Map.of()).then().statusCode(303);
        var shown = page(at(source));
        assertThat(shown.select("section[aria-labelledby=others-title] li").text())
                .contains(taker.name(), "生效");
        post(shown.selectFirst("form[action$=/end]").attr("action"), Map.of("reason", "不再提供"))
                .then()
                .statusCode(303);
        assertThat(page(at(source))
                        .select("section[aria-labelledby=others-title] li")
                        .text())
                .contains("已停止", "不再提供");
    }

    private static Map<String, Object> asking(String source, String column) {
        return Map.of(
                "source",
                source,
                "filter",
                Map.of("columns", "", "words", "", "since", "2026-01-01T00:00:00Z"),
                "columnCode",
                column,
                "as",
                "REFERENCE");
    }

    private static Map<String, String> form(String source, String since) {
        return new HashMap<>(Map.of(
                "source", source,
                "columns", "",
                "content", "",
                "words", "",
                "since", since,
                "columnCode", "0201",
                "as", "REFERENCE"));
    }

    private void publish() {
        var articles = "/api/v1/sites/" + source.key() + "/articles";
        var id = json().body(Map.of("columnCode", "0201", "title", "订阅来的信息", "body", "<p>正文</p>", "source", "县政府办"))
                .post(articles)
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("article.id");
        json().post(articles + "/" + id + "/publication").then().statusCode(200);
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static String api(Site site) {
        return "/api/v1/sharing/" + site.key();
    }

    private static String at(Site site) {
        return "/admin/sites/" + site.key() + "/sharing/subscriptions";
    }
}
