package org.zhanqun.admin.content;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ArticlesResourceTest {
    private static final String EDITOR = "editor-of-articles";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    private Site site;
    private String articles;

    @BeforeEach
    void anEditorsSite() {
        site = province.county();
        articles = "/api/v1/sites/" + site.key() + "/articles";
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(EDITOR, Role.EDITOR, site.key())));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anArticleIsWrittenPublishedAndWithdrawn() {
        var id = write("秋粮收购", "<p>正文</p>");
        api().get(articles + "/" + id)
                .then()
                .body("article.state", equalTo("DRAFT"))
                .body("address", nullValue());

        api().post(articles + "/" + id + "/publication")
                .then()
                .statusCode(200)
                .body("article.state", equalTo("PUBLISHED"))
                .body("address", matchesPattern("/zwdt/zwyw/\\d{6}/t\\d{8}_" + id + "\\.html"));
        api().post(articles + "/" + id + "/publication").then().statusCode(409);

        api().body(Map.of("reason", ""))
                .post(articles + "/" + id + "/withdrawal")
                .then()
                .statusCode(422);
        api().body(Map.of("reason", "数据有误"))
                .post(articles + "/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("article.state", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("数据有误"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatTheCleaningTookOutIsReported() {
        api().body(manuscript(
                        "题",
                        "<p onclick=\"x()\">好</p><script>x</script><iframe src=\"https://evil.example\"></iframe>"))
                .post(articles)
                .then()
                .statusCode(201)
                .body("removed", containsInAnyOrder("onclick", "script", "iframe"))
                .body("body", equalTo("<p>好</p>"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aSecondEditorIsToldInsteadOfOverwriting() {
        var id = write("原题", "<p>原文</p>");
        api().body(Map.of("version", 0, "manuscript", manuscript("甲的题", "<p>甲</p>")))
                .put(articles + "/" + id)
                .then()
                .statusCode(200);
        api().body(Map.of("version", 0, "manuscript", manuscript("乙的题", "<p>乙</p>")))
                .put(articles + "/" + id)
                .then()
                .statusCode(409)
                .body("detail", containsString("甲的题"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesArticleIsNotFoundInMySitesPath() {
        var other = province.county();
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(EDITOR, Role.EDITOR, other.key())));
        var foreign = api().body(manuscript("别站", "<p>x</p>"))
                .post("/api/v1/sites/" + other.key() + "/articles")
                .then()
                .extract()
                .<Integer>path("article.id");

        api().get(articles + "/" + foreign).then().statusCode(404);
        api().post(articles + "/" + foreign + "/publication").then().statusCode(404);
        api().body(Map.of("reason", "x"))
                .post(articles + "/" + foreign + "/withdrawal")
                .then()
                .statusCode(404);
        api().body(Map.of("version", 0, "manuscript", manuscript("改", "<p>x</p>")))
                .put(articles + "/" + foreign)
                .then()
                .statusCode(404);
        api().queryParam("q", "别站").get(articles).then().body("total", equalTo(0));
    }

    @Test
    @TestSecurity(user = "editor-elsewhere")
    void aSiteThatIsNotMineLooksLikeOneThatDoesNotExist() {
        var other = province.county();
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite("editor-elsewhere", Role.EDITOR, other.key())));

        api().get(articles).then().statusCode(404);
        api().body(manuscript("题", "<p>x</p>")).post(articles).then().statusCode(404);
        api().get("/api/v1/sites/nowhere/articles").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anEditorWritesButLeavesTheColumnsAlone() {
        api().body(Map.of("name", "花炮产业", "slug", "hpcy"))
                .post("/api/v1/sites/" + site.key() + "/columns")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void badManuscriptsAreRefusedFieldByField() {
        var manuscript = manuscript("长".repeat(10_000), "<p>x</p>");
        manuscript.put("columnCode", "nowhere");
        manuscript.put("source", "");
        api().body(manuscript)
                .post(articles)
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("title", "columnCode", "source"));
        api().body(manuscript("题", "字".repeat(600_000)))
                .post(articles)
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("body"));
        api().get(articles + "/abc").then().statusCode(404);
        api().get(articles + "/999999999").then().statusCode(404).body("detail", not(containsString("Exception")));
    }

    private int write(String title, String body) {
        return api().body(manuscript(title, body))
                .post(articles)
                .then()
                .statusCode(201)
                .extract()
                .path("article.id");
    }

    private static Map<String, Object> manuscript(String title, String body) {
        var manuscript = new HashMap<String, Object>();
        manuscript.put("columnCode", "0201");
        manuscript.put("title", title);
        manuscript.put("body", body);
        manuscript.put("source", "县政府办");
        return manuscript;
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
