package org.zhanqun.admin.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.zhanqun.admin.shell.Workbench.get;
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

@QuarkusTest
@Tag("database")
class ReviewsResourceTest {
    private static final String WRITER = "story-writer";
    private static final String FIRST = "story-first";
    private static final String SECOND = "story-second";
    private static final String BOSS = "story-webmaster";

    @Inject
    Province province;

    private Site site;
    private String api;
    private String admin;

    @BeforeEach
    void aSiteWithPeople() {
        site = province.county();
        api = "/api/v1/sites/" + site.key();
        admin = "/admin/sites/" + site.key();
        province.employ(WRITER, Role.EDITOR, site);
        province.employ(FIRST, Role.REVIEWER, site);
        province.employ(SECOND, Role.REVIEWER, site);
        province.employ(BOSS, Role.WEBMASTER, site);
    }

    @Test
    @TestSecurity(user = BOSS)
    void aTextGoesFromTheWriterThroughTwoReviewersToThePublic() {
        chain(2);
        Acting.as(WRITER);
        var article = api + "/articles/" + write("城区2路公交线路公告", "自11月24日起临时调整");
        json().post(article + "/publication").then().statusCode(409).body("type", containsString("review.required"));
        json().body(Map.of())
                .post(article + "/review/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("mayDecide", equalTo(false));

        Acting.as(FIRST);
        json().get(api + "/reviews")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].waiting.title", equalTo("城区2路公交线路公告"))
                .body("items[0].waiting.level", equalTo(1));
        json().body(Map.of(
                        "version",
                        version(article),
                        "opinion",
                        "日期不对",
                        "marks",
                        List.of(Map.of("quote", "11月24日", "note", "应为25日"))))
                .post(article + "/review/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));

        Acting.as(WRITER);
        var returned = page(admin + "/articles/" + id(article));
        assertThat(returned.select(".marks").text()).contains("11月24日", "应为25日", "还没改");
        rewrite(article, "城区2路公交线路公告", "自11月25日起临时调整");
        json().get(article + "/review").then().body("marks[0].standing", equalTo(false));
        json().post(article + "/review/submission").then().statusCode(200);

        Acting.as(FIRST);
        var read = version(article);
        json().body(Map.of("version", read, "opinion", "同意"))
                .post(article + "/review/approval")
                .then()
                .statusCode(200)
                .body("level", equalTo(2));
        json().body(Map.of("version", read + 1))
                .post(article + "/review/approval")
                .then()
                .statusCode(403);
        Acting.as(SECOND);
        json().body(Map.of("version", read))
                .post(article + "/review/approval")
                .then()
                .statusCode(409);
        json().body(Map.of("version", version(article)))
                .post(article + "/review/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));

        Acting.as(WRITER);
        json().post(article + "/publication")
                .then()
                .statusCode(200)
                .body("article.state", equalTo("PUBLISHED"))
                .body("body", containsString("11月25日"));
        json().get(article + "/review")
                .then()
                .body("state", equalTo("DONE"))
                .body("steps.kind", contains("SUBMIT", "RETURN", "SUBMIT", "APPROVE", "APPROVE", "PUBLISH"));
    }

    @Test
    @TestSecurity(user = BOSS)
    void aPublicTextStaysUntilItsChangeIsApproved() {
        Acting.as(WRITER);
        var article = api + "/articles/" + write("旧题", "旧文");
        json().post(article + "/publication").then().statusCode(200);
        Acting.as(BOSS);
        chain(1);
        Acting.as(WRITER);
        rewrite(article, "新题", "新文");

        json().get(article)
                .then()
                .body("article.title", equalTo("旧题"))
                .body("body", containsString("旧文"))
                .body("pendingVersion", equalTo(2));
        var editor = page(admin + "/articles/" + id(article));
        assertThat(editor.select("#title").text()).isEqualTo("新题");
        assertThat(editor.text()).contains("还没公开的改动", "送审");

        var form = new HashMap<>(Map.of("title", "新题", "body", "<p>更新的文</p>", "source", "县政府办", "columnCode", "0201"));
        form.put("version", editor.select("input[name=version]").val());
        form.put("then", "publish");
        assertThat(postText(admin + "/articles/" + id(article), form).header("Location"))
                .contains("done=submitted");
        Acting.as(FIRST);
        assertThat(page(admin + "/reviews").select("tbody a.t").text()).isEqualTo("新题");
        assertThat(page(admin).select(".figs").text()).contains("1待我审核");
        var review = page(admin + "/articles/" + id(article) + "/review");
        assertThat(review.select("table.diff del").text()).contains("旧");
        var decision = new HashMap<>(
                Map.of("version", review.select("input[name=version]").val(), "opinion", " "));
        decision.putAll(Map.of("then", "return", "quote", "没有这句", "note", "改"));
        var refused = post(admin + "/articles/" + id(article) + "/review", decision);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).text()).contains("正文里找不到这段文字", "请填写");
        decision.put("then", "approve");
        decision.putAll(Map.of("quote", "", "note", ""));
        post(admin + "/articles/" + id(article) + "/review", decision).then().statusCode(303);
        post(admin + "/articles/" + id(article) + "/review", decision).then().statusCode(409);

        Acting.as(WRITER);
        json().post(article + "/publication").then().statusCode(200).body("pendingVersion", nullValue());
        json().get(article).then().body("article.title", equalTo("新题"));
    }

    @Test
    @TestSecurity(user = BOSS)
    void urgentPublishingIsTheWebmastersAndIsListed() {
        chain(1);
        Acting.as(WRITER);
        var article = api + "/articles/" + write("暴雨红色预警", "请立即避险");
        json().body(Map.of("reason", "抢险"))
                .post(article + "/urgent-publication")
                .then()
                .statusCode(403);
        Acting.as(BOSS);
        json().body(Map.of("reason", ""))
                .post(article + "/urgent-publication")
                .then()
                .statusCode(422);
        post(admin + "/articles/" + id(article) + "/urgent-publication", Map.of("reason", "防汛指挥部要求"))
                .then()
                .statusCode(303);

        Acting.as(FIRST);
        json().get(api + "/urgent-publications")
                .then()
                .body("total", equalTo(1))
                .body("publications[0].reason", equalTo("防汛指挥部要求"))
                .body("publications[0].by", equalTo(BOSS));
        assertThat(page(admin + "/urgent-publications").text()).contains("暴雨红色预警", "防汛指挥部要求");
    }

    @Test
    @TestSecurity(user = BOSS)
    void chainsAreTheWebmastersAndReviewersWriteNothing() {
        json().body(Map.of("levels", 4)).put(api + "/review-chains/0201").then().statusCode(422);
        json().body(Map.of("levels", 1))
                .put(api + "/review-chains/nowhere")
                .then()
                .statusCode(404);
        post(admin + "/review-chains", Map.of("column", "0201", "levels", "2"))
                .then()
                .statusCode(303);
        json().get(api + "/review-chains").then().body("chains.find { it.columnCode == '0201' }.levels", equalTo(2));
        assertThat(page(admin + "/review-chains").text()).contains("各栏目审核级数");

        Acting.as(FIRST);
        json().body(Map.of("levels", 0)).put(api + "/review-chains/0201").then().statusCode(403);
        json().body(manuscript("题", "文")).post(api + "/articles").then().statusCode(403);
        Acting.as(WRITER);
        json().body(Map.of("levels", 0)).put(api + "/review-chains/0201").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = BOSS)
    void aSubstituteReviewsForATime() {
        chain(1);
        province.employ("story-deputy", Role.EDITOR, site);
        Acting.as(FIRST);
        var end = Instant.now().plusSeconds(3600).toString();
        json().body(Map.of("substitute", "nobody", "endsAt", end))
                .post(api + "/review-substitutes")
                .then()
                .statusCode(422)
                .body("violations.field", contains("substitute"));
        json().body(Map.of("substitute", "story-deputy", "endsAt", end))
                .post(api + "/review-substitutes")
                .then()
                .statusCode(201)
                .body("reviewer", equalTo(FIRST));
        Acting.as(WRITER);
        var article = api + "/articles/" + write("题", "文");
        json().post(article + "/review/submission").then().statusCode(200);

        Acting.as("story-deputy");
        json().get(api + "/reviews").then().body("total", equalTo(1));
        json().body(Map.of("version", version(article)))
                .post(article + "/review/approval")
                .then()
                .statusCode(200)
                .body("steps[1].onBehalfOf", equalTo(FIRST));
        assertThat(page(admin + "/reviews").text()).contains("story-deputy 代 " + FIRST);
    }

    @Test
    @TestSecurity(user = BOSS)
    void anotherSitesReviewsAreNotThere() {
        chain(1);
        Acting.as(WRITER);
        var foreign = write("机密", "机密正文");
        json().post(api + "/articles/" + foreign + "/review/submission").then().statusCode(200);
        Acting.as(FIRST);
        json().body(Map.of(
                        "substitute",
                        SECOND,
                        "endsAt",
                        Instant.now().plusSeconds(600).toString()))
                .post(api + "/review-substitutes")
                .then()
                .statusCode(201);
        var other = province.county();
        for (var person : List.of(BOSS, FIRST)) {
            province.employ(person, person.equals(BOSS) ? Role.WEBMASTER : Role.REVIEWER, other);
        }
        var theirs = "/api/v1/sites/" + other.key();
        var there = theirs + "/articles/" + foreign;

        json().get(theirs + "/reviews").then().body("items", hasSize(0));
        json().get(theirs + "/review-substitutes").then().body("$", hasSize(0));
        json().get(there + "/review").then().statusCode(404);
        json().body(Map.of("version", 0))
                .post(there + "/review/approval")
                .then()
                .statusCode(404);
        json().body(Map.of("version", 0, "opinion", "x"))
                .post(there + "/review/return")
                .then()
                .statusCode(404);
        json().body(Map.of("version", 0)).put(there + "/review/assignee").then().statusCode(404);
        get("/admin/sites/" + other.key() + "/articles/" + foreign + "/review")
                .then()
                .statusCode(404);
        Acting.as(BOSS);
        json().post(there + "/review/submission").then().statusCode(404);
        json().post(there + "/review/recall").then().statusCode(404);
        json().body(Map.of("reason", "x"))
                .post(there + "/urgent-publication")
                .then()
                .statusCode(404);
        get("/admin/sites/" + other.key() + "/articles/" + foreign + "/urgent-publication")
                .then()
                .statusCode(404);
        json().get(theirs + "/urgent-publications").then().body("total", equalTo(0));
        json().get(theirs + "/review-chains").then().body("chains.levels", hasItem(0));

        Acting.as("story-stranger");
        json().get(api + "/reviews").then().statusCode(404);
        json().get(api + "/urgent-publications").then().statusCode(404);
    }

    private void chain(int levels) {
        json().body(Map.of("levels", levels))
                .put(api + "/review-chains/0201")
                .then()
                .statusCode(204);
    }

    private int write(String title, String sentence) {
        return json().body(manuscript(title, sentence))
                .post(api + "/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("article.id");
    }

    private void rewrite(String article, String title, String sentence) {
        var version = json().get(article).then().extract().<Integer>path("article.version");
        json().body(Map.of("version", version, "manuscript", manuscript(title, sentence)))
                .put(article)
                .then()
                .statusCode(200);
    }

    private static int version(String article) {
        return json().get(article + "/review").then().statusCode(200).extract().path("version");
    }

    private static String id(String article) {
        return article.replaceAll(".*/", "");
    }

    private static Map<String, Object> manuscript(String title, String sentence) {
        return Map.of("columnCode", "0201", "title", title, "body", "<p>" + sentence + "</p>", "source", "县政府办");
    }

    private static RequestSpecification json() {
        return given().contentType("application/json").accept("application/json");
    }
}
