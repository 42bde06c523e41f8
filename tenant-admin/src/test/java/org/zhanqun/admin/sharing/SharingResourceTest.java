package org.zhanqun.admin.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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

@QuarkusTest
@Tag("database")
class SharingResourceTest {
    private static final AtomicInteger CITIES = new AtomicInteger(439300);
    private static final String CITY_EDITOR = "sharing-city";
    private static final String COUNTY_EDITOR = "sharing-county";
    private static final String STRANGER = "sharing-stranger";

    @Inject
    Province province;

    private Site city;
    private Site county;
    private Site other;

    @BeforeEach
    void aCityAndItsCounties() {
        var code = Integer.toString(CITIES.incrementAndGet());
        city = province.city(code);
        county = province.county(code);
        other = province.county(code);
        province.employ(CITY_EDITOR, Role.EDITOR, city);
        province.employ(COUNTY_EDITOR, Role.EDITOR, county);
        province.employ(STRANGER, Role.EDITOR, other);
    }

    @Test
    @TestSecurity(user = CITY_EDITOR)
    void anArticleIsOfferedTakenAndRecalled() {
        var share = offer("OPTIONAL").then().statusCode(201).extract().<Integer>path("share.id");
        json().get(api(city) + "/outbox").then().body("shares[0].tally.offered", equalTo(2));
        Acting.as(COUNTY_EDITOR);
        var delivery = json().get(api(county) + "/inbox")
                .then()
                .body("waiting", equalTo(1))
                .extract()
                .<Integer>path("deliveries[0].id");
        var taking = api(county) + "/inbox/" + delivery + "/taking";
        json().body(Map.of("version", 7, "columnCode", "0201", "as", "REFERENCE"))
                .post(taking)
                .then()
                .statusCode(409);
        json().body(Map.of("version", 0, "columnCode", "nonsense", "as", "REFERENCE"))
                .post(taking)
                .then()
                .statusCode(422);
        json().body(Map.of("version", 0, "columnCode", "0201"))
                .post(taking)
                .then()
                .statusCode(422);
        json().body(Map.of("version", 0, "columnCode", "0201", "as", "REFERENCE"))
                .post(taking)
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"));
        json().get("/api/v1/sites/" + county.key() + "/articles")
                .then()
                .body("articles[0].origin.site", equalTo(city.key()));
        Acting.as(STRANGER);
        json().get(api(county) + "/inbox").then().statusCode(404);
        json().get(api(city) + "/outbox/" + share).then().statusCode(404);
        json().body(Map.of("version", 0, "columnCode", "0201", "as", "REFERENCE"))
                .post(api(other) + "/inbox/" + delivery + "/taking")
                .then()
                .statusCode(404);
        Acting.as(CITY_EDITOR);
        json().get(api(city) + "/outbox/" + share)
                .then()
                .body("receipts", hasSize(2))
                .body("receipts.state", hasItem("TAKEN"))
                .body("receipts.decidedBy", hasItem(COUNTY_EDITOR));
        json().body(Map.of("reason", "发错了"))
                .post(api(city) + "/outbox/" + share + "/recall")
                .then()
                .statusCode(200)
                .body("share.recallReason", equalTo("发错了"));
        Acting.as(COUNTY_EDITOR);
        json().get("/api/v1/sites/" + county.key() + "/articles")
                .then()
                .body("articles[0].state", equalTo("WITHDRAWN"));
    }

    @Test
    @TestSecurity(user = CITY_EDITOR)
    void badOffersAreProblems() {
        offer("NONSENSE").then().statusCode(400);
        json().body(Map.of("article", write(), "columnCode", "0201", "mode", "OPTIONAL"))
                .post(api(city) + "/outbox")
                .then()
                .statusCode(422);
        offer("OBLIGATORY").then().statusCode(201);
        json().body(Map.of(
                        "article",
                        1,
                        "columnCode",
                        "0201",
                        "mode",
                        "OPTIONAL",
                        "addressees",
                        Map.of("kinds", List.of("COUNTY"))))
                .post(api(city) + "/outbox")
                .then()
                .statusCode(404);
        json().body(Map.of()).post(api(county) + "/outbox").then().statusCode(404);
        Acting.as(COUNTY_EDITOR);
        json().get("/api/v1/sites/" + county.key() + "/articles")
                .then()
                .body("articles[0].origin.site", equalTo(city.key()));
        var must =
                json().get(api(county) + "/inbox?state=TAKEN").then().extract().<Integer>path("deliveries[0].id");
        json().body(Map.of("version", 0, "reason", "不要"))
                .post(api(county) + "/inbox/" + must + "/refusal")
                .then()
                .statusCode(409)
                .body("type", containsString("share.obligatory"));
    }

    @Test
    @TestSecurity(user = CITY_EDITOR)
    void thePagesOfferTakeAndShowTheReceipts() {
        var article = write();
        var offer = "/admin/sites/" + city.key() + "/articles/" + article + "/sharing";
        assertThat(page("/admin/sites/" + city.key() + "/articles/" + article).select("a[href$=/sharing]"))
                .isNotEmpty();
        assertThat(page(offer).text()).contains("下发给这几类网站", "必须转载");
        var nobody = post(offer, Map.of("columnCode", "0201", "mode", "OPTIONAL"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(parsed(nobody).text()).contains("请选择下发给哪些网站");
        var offered = post(
                offer, Map.of("columnCode", "0201", "mode", "OPTIONAL", "named", county.key() + "，" + other.key()));
        offered.then().statusCode(303);
        assertThat(page(offered.header("Location")).text()).contains("等 2 个网站处理", county.name());
        Acting.as(COUNTY_EDITOR);
        var inbox = page("/admin/sites/" + county.key() + "/sharing");
        assertThat(inbox.text()).contains("防汛通知", city.name(), "1 条等着处理");
        var form = inbox.select("form[action$=/taking]").first();
        post(
                        form.attr("action"),
                        Map.of("version", form.select("[name=version]").val(), "columnCode", "0201", "as", "REFERENCE"))
                .then()
                .statusCode(303);
        assertThat(page("/admin/sites/" + county.key() + "/articles").text()).contains("防汛通知", "引用");
        var late = post(form.attr("action"), Map.of("version", "0", "columnCode", "0201", "as", "REFERENCE"));
        assertThat(late.statusCode()).isEqualTo(409);
        var taken = page("/admin/sites/" + county.key() + "/sharing?state=TAKEN");
        var back = taken.select("form[action$=/refusal]").first();
        post(
                        back.attr("action"),
                        Map.of("version", back.select("[name=version]").val(), "reason", "过时"))
                .then()
                .statusCode(303);
        get("/admin/sites/" + city.key() + "/sharing/outbox").then().statusCode(404);
        Acting.as(CITY_EDITOR);
        var receipts = page(offered.header("Location").replaceAll("[?].*", ""));
        assertThat(receipts.text()).contains("过时", "不采用");
        assertThat(page("/admin/sites/" + city.key() + "/sharing/outbox").text())
                .contains("0 个采用，1 个没处理，1 个不采用");
    }

    private Response offer(String mode) {
        return json().body(Map.of(
                        "article",
                        write(),
                        "columnCode",
                        "0201",
                        "mode",
                        mode,
                        "addressees",
                        Map.of("kinds", List.of("COUNTY"))))
                .post(api(city) + "/outbox");
    }

    private int write() {
        var articles = "/api/v1/sites/" + city.key() + "/articles";
        var id = json().body(Map.of("columnCode", "0201", "title", "防汛通知", "body", "<p>正文</p>", "source", "市政府办"))
                .post(articles)
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("article.id");
        json().post(articles + "/" + id + "/publication").then().statusCode(200);
        return id;
    }

    private static String api(Site site) {
        return "/api/v1/sharing/" + site.key();
    }

    private static RequestSpecification json() {
        return given().contentType("application/json").accept("application/json");
    }
}
