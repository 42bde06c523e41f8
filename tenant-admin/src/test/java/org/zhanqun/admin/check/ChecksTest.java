package org.zhanqun.admin.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;
import static org.zhanqun.admin.shell.Workbench.postText;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

/** Findings in the API and in the editor, and what they do to publishing. */
@QuarkusTest
@Tag("database")
class ChecksTest {
    private static final String EDITOR = "editor-of-checks";
    private static final String REVIEWER = "reviewer-of-checks";
    private static final String IDENTITY = "430121199003072113";
    private static final String MOBILE = "13800138000";

    @Inject
    Province province;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        province.employ(EDITOR, Role.EDITOR, mine);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aProgramIsToldWhatBlocksAndPublishesOnceItIsMended() {
        var id = draft("<p>身份证" + IDENTITY + "</p>");
        api().post(articles(mine) + "/" + id + "/publication")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("check.blocked"))
                .body("findings.rule", contains("IDENTITY_NUMBER"))
                .body("findings[0].field", equalTo("BODY"))
                .body("findings[0].offset", equalTo(3))
                .body("findings[0].words", equalTo(IDENTITY))
                .body("findings[0].suggestion", equalTo("430***************"));
        api().body(Map.of("version", 0, "manuscript", manuscript("<p>身份证430***************</p>")))
                .put(articles(mine) + "/" + id)
                .then()
                .statusCode(200);
        api().post(articles(mine) + "/" + id + "/publication").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whatWarnsPassesOnceItIsConfirmedAndWhatBlocksNever() {
        var id = draft("<p>值班手机" + MOBILE + "</p>");
        var article = articles(mine) + "/" + id;
        var key = api().post(article + "/publication")
                .then()
                .statusCode(422)
                .body("type", endsWith("check.unconfirmed"))
                .extract()
                .<String>path("findings[0].key");
        api().get(article + "/findings").then().body("key", contains(key));
        api().body(Map.of("keys", List.of("no key")))
                .post(article + "/confirmations")
                .then()
                .statusCode(422);
        api().body(Map.of("keys", List.of(key), "reason", "公开的值班手机"))
                .post(article + "/confirmations")
                .then()
                .statusCode(204);
        api().post(article + "/publication").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aReviewerLetsAFalsePositivePassInThisTextAlone() {
        province.employ(REVIEWER, Role.REVIEWER, mine);
        var id = draft("<p>设备编号" + IDENTITY + "</p>");
        var article = articles(mine) + "/" + id;
        var key = api().post(article + "/publication")
                .then()
                .statusCode(422)
                .extract()
                .<String>path("findings[0].key");
        var exemption = Map.of("key", key, "reason", "是设备编号，不是身份证号");
        api().body(exemption).post(article + "/exemptions").then().statusCode(403);
        Acting.as(REVIEWER);
        api().body(Map.of("key", key)).post(article + "/exemptions").then().statusCode(422);
        api().body(Map.of("key", "MOBILE:BODY:1", "reason", "没有"))
                .post(article + "/exemptions")
                .then()
                .statusCode(409);
        api().body(exemption)
                .post("/api/v1/sites/" + other.key() + "/articles/" + id + "/exemptions")
                .then()
                .statusCode(404);
        var editor = page("/admin/sites/" + mine.key() + "/articles/" + id);
        assertThat(editor.select("button[form=exemption]").val()).isEqualTo(key);
        var without = post(
                "/admin/sites/" + mine.key() + "/articles/" + id + "/exemptions", Map.of("key", key, "reason", ""));
        assertThat(without.statusCode()).isEqualTo(422);
        post("/admin/sites/" + mine.key() + "/articles/" + id + "/exemptions", exemption)
                .then()
                .statusCode(303);
        assertThat(page("/admin/sites/" + mine.key() + "/articles/" + id)
                        .select("#checks")
                        .text())
                .contains("1 处已放行", "是设备编号", REVIEWER);

        Acting.as(EDITOR);
        var version = api().get(article).then().extract().<Integer>path("article.version");
        api().body(Map.of("version", version, "manuscript", manuscript("<p>设备编号" + IDENTITY + "，已核</p>")))
                .put(article)
                .then()
                .statusCode(200);
        api().post(article + "/publication").then().statusCode(422);
        version = api().get(article).then().extract().<Integer>path("article.version");
        api().body(Map.of("version", version, "manuscript", manuscript("<p>设备编号" + IDENTITY + "</p>")))
                .put(article)
                .then()
                .statusCode(200);
        api().post(article + "/publication").then().statusCode(200);
        assertThat(page("/admin/sites/" + mine.key() + "/checks").text()).doesNotContain(IDENTITY);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aTextIsCheckedWithoutBeingStoredInTheCallersLanguage() {
        api().header("Accept-Language", "en")
                .body(manuscript("<p><img src=\"/a.jpg\"></p>"))
                .post(site(mine) + "/checks")
                .then()
                .statusCode(200)
                .body("rule", contains("ALT_TEXT"))
                .body("name", contains("Picture without a description"));
        api().get(articles(mine)).then().body("articles", empty());
    }

    @Test
    @TestSecurity(user = EDITOR)
    void anotherSitesArticlesAndChecksLookLikeNone() {
        var id = draft("<p>正文</p>");
        for (var key : List.of(other.key(), "nosuchsite")) {
            var site = "/api/v1/sites/" + key;
            api().body(manuscript("<p>正文</p>")).post(site + "/checks").then().statusCode(404);
            api().get(site + "/articles/" + id + "/findings").then().statusCode(404);
            api().body(Map.of("keys", List.of("MOBILE:BODY:1")))
                    .post(site + "/articles/" + id + "/confirmations")
                    .then()
                    .statusCode(404);
            post("/admin/sites/" + key + "/articles/check", Map.of("title", "题"))
                    .then()
                    .statusCode(404);
        }
        province.employ(EDITOR, Role.EDITOR, other);
        api().get(site(other) + "/articles/" + id + "/findings").then().statusCode(404);
        api().body(Map.of("keys", List.of("MOBILE:BODY:1")))
                .post(site(other) + "/articles/" + id + "/confirmations")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = EDITOR)
    void theEditorShowsFindingsKeepsTheTextAndAsksForAConfirmation() {
        var form = form("<p>身份证" + IDENTITY + "，手机" + MOBILE + "</p>");
        var refused = postText(editor("/new"), form);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        var shown = parsed(refused);
        assertThat(shown.select("#body").val()).contains(IDENTITY);
        assertThat(shown.select("[role=alert]").text()).contains("必须改", IDENTITY);
        assertThat(shown.select(".chk .t").eachText()).containsExactly("含身份证号码：" + IDENTITY, "含手机号码：" + MOBILE);
        assertThat(shown.select(".chk [data-take]").eachAttr("data-take"))
                .containsExactly("430***************", "138****8000");

        form.put("body", "<p>手机" + MOBILE + "</p>");
        var unconfirmed = postText(editor("/new"), form);
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        form.put(
                "confirmed", parsed(unconfirmed).select("input[name=confirmed]").val());
        var published = postText(editor("/new"), form);
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(303);
        assertThat(published.header("Location")).endsWith("?done=published");
    }

    @Test
    @TestSecurity(user = EDITOR)
    void whileSomebodyTypesTheFindingsComeAloneAndHostileTextStaysText() {
        var fragment = post(
                editor("/check"),
                Map.of(
                        "version",
                        "0",
                        "columnCode",
                        "0201",
                        "title",
                        "<img src=x onerror=alert(1)>" + MOBILE,
                        "body",
                        "<p>x"));
        fragment.then().statusCode(200).body(containsString("class=\"checks\""));
        assertThat(fragment.asString()).doesNotContain("<html", "<img");
        assertThat(parsed(fragment).select(".chk").eachAttr("data-field")).contains("title", "source");
        assertThat(parsed(post(editor("/check"), Map.of("source", "县政府办"))).text())
                .contains("没有发现问题");
    }

    @Test
    @TestSecurity(user = EDITOR)
    void aTimedReleaseWithWhatBlocksIsRefusedWhenItIsSet() {
        var id = draft("<p>" + IDENTITY + "</p>");
        api().body(Map.of(
                        "articles",
                        List.of(id),
                        "at",
                        Instant.now().plusSeconds(3600).toString()))
                .post(site(mine) + "/releases")
                .then()
                .statusCode(422)
                .body("findings.words", contains(IDENTITY));
        assertThat(page(editor("/" + id)).select(".chk .t").eachText()).hasSize(1);
    }

    private long draft(String body) {
        return api().body(manuscript(body))
                .post(articles(mine))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("article.id");
    }

    private static Map<String, Object> manuscript(String body) {
        return Map.of("columnCode", "0201", "title", "公告", "body", body, "source", "县政府办");
    }

    private static Map<String, String> form(String body) {
        return new HashMap<>(Map.of(
                "version",
                "0",
                "columnCode",
                "0201",
                "title",
                "公告",
                "body",
                body,
                "source",
                "县政府办",
                "then",
                "publish"));
    }

    private static String site(Site site) {
        return "/api/v1/sites/" + site.key();
    }

    private static String articles(Site site) {
        return site(site) + "/articles";
    }

    private String editor(String rest) {
        return "/admin/sites/" + mine.key() + "/articles" + rest;
    }

    private static RequestSpecification api() {
        return given().contentType("application/json");
    }
}
