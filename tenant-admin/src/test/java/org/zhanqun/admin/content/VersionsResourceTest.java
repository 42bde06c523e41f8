package org.zhanqun.admin.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class VersionsResourceTest {
    private static final String EDITOR = "editor-of-versions";

    @Inject
    Province province;

    private Site site;
    private String articles;

    @BeforeEach
    void anEditorsSite() {
        site = province.county();
        articles = "/api/v1/sites/" + site.key() + "/articles";
        province.employ(EDITOR, Role.EDITOR, site);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void versionsAreListedComparedAndBroughtBack() {
        var article = articles + "/" + twice("11月24日起调整");
        var versions = article + "/versions";

        api().get(versions)
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("versions[0].number", equalTo(2))
                .body("versions[0].saving.step", equalTo("REWRITE"))
                .body("versions[0].saving.by", equalTo(EDITOR))
                .body("versions[0].hash", matchesPattern("[0-9a-f]{64}"));
        api().get(versions + "/comparison?from=2&to=1")
                .then()
                .statusCode(200)
                .body("earlier.number", equalTo(1))
                .body("changes", equalTo(2))
                .body("comparison.fields.name", hasItem("title"))
                .body("comparison.rows[0].left.findAll { it.kind == 'REMOVED' }.text", hasItem("24"))
                .body("comparison.rows[0].right.findAll { it.kind == 'ADDED' }.text", hasItem("25"));

        api().body(Map.of("version", 0))
                .post(versions + "/1/restoration")
                .then()
                .statusCode(409);
        var read = api().get(article).then().extract().<Integer>path("article.version");
        api().body(Map.of("version", read))
                .post(versions + "/1/restoration")
                .then()
                .statusCode(200)
                .body("title", equalTo("一稿"));
        api().get(versions).then().body("versions[0].saving.note", equalTo("1"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatThePageSaidAtAMomentIsShownWithItsHash() {
        var id = twice("原文");
        var versions = articles + "/" + id + "/versions";
        var before = Instant.now();
        api().post(articles + "/" + id + "/publication").then().statusCode(200);
        api().body(Map.of("reason", "有误"))
                .post(articles + "/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        api().queryParam("time", before.toString())
                .get(versions + "/at")
                .then()
                .statusCode(404)
                .body("detail", containsString("没有对公众显示"));
        api().queryParam("time", Instant.now().plusSeconds(5).toString())
                .get(versions + "/at")
                .then()
                .statusCode(404);
        api().queryParam("time", "昨天").get(versions + "/at").then().statusCode(422);
        var entry = api().get(versions).then().extract().<String>path("versions[0].hash");
        api().get(versions + "/2").then().body("version.hash", equalTo(entry)).body("text.title", equalTo("二稿"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aPublicPageIsEvidenceUntilItChanges() {
        var id = twice("原文");
        api().post(articles + "/" + id + "/publication").then().statusCode(200);

        api().queryParam("time", Instant.now().plusSeconds(1).toString())
                .get(articles + "/" + id + "/versions/at")
                .then()
                .statusCode(200)
                .body("version.number", equalTo(2))
                .body("version.shown", equalTo(true))
                .body("until", nullValue())
                .body("text.body", containsString("11月25日"));
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesVersionsAreNotThere() {
        var other = province.county();
        province.employ(EDITOR, Role.EDITOR, other);
        var foreign = "/api/v1/sites/" + other.key() + "/articles/" + twice("机密") + "/versions";

        api().get(foreign).then().statusCode(404);
        api().get(foreign + "/1").then().statusCode(404);
        api().get(foreign + "/comparison?from=1&to=2").then().statusCode(404);
        api().queryParam("time", Instant.now().toString())
                .get(foreign + "/at")
                .then()
                .statusCode(404);
        api().body(Map.of("version", 1)).post(foreign + "/1/restoration").then().statusCode(404);
        get(foreign.replace("/api/v1", "/admin")).then().statusCode(404);
        get(foreign.replace("/api/v1", "/admin") + "/at?time=2026-01-01T00:00")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void thePagesShowMarkCompareAndBringBack() {
        var id = twice("11月24日起调整");
        var versions = "/admin/sites/" + site.key() + "/articles/" + id + "/versions";

        var list = page(versions);
        assertThat(list.select("tbody a.t").eachText()).containsExactly("第 2 版：二稿", "第 1 版：一稿");
        assertThat(list.select("input[name=from][checked]").val()).isEqualTo("1");
        var compared = page(versions + "/comparison?from=1&to=2");
        assertThat(compared.select("table.diff del").eachText()).anyMatch(text -> text.contains("删去：24"));
        assertThat(compared.select("table.diff ins").eachText()).anyMatch(text -> text.contains("新增：25"));
        assertThat(parsed(get(versions + "/at?time=2020-01-01T00:00")).text()).contains("没有对公众显示");
        get(versions + "/99").then().statusCode(404);

        var read = page(versions + "/1").select("input[name=version]").val();
        post(versions + "/1/restoration", Map.of("version", "0")).then().statusCode(409);
        post(versions + "/1/restoration", Map.of("version", read)).then().statusCode(303);
        assertThat(page(versions).text()).contains("恢复第 1 版");
    }

    /** An article saved twice. */
    private int twice(String sentence) {
        var id = api().body(manuscript("一稿", sentence))
                .post(articles)
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("article.id");
        api().body(Map.of("version", 0, "manuscript", manuscript("二稿", "11月25日起调整")))
                .put(articles + "/" + id)
                .then()
                .statusCode(200);
        return id;
    }

    private static Map<String, Object> manuscript(String title, String sentence) {
        return Map.of("columnCode", "0201", "title", title, "body", "<p>" + sentence + "</p>", "source", "县政府办");
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
