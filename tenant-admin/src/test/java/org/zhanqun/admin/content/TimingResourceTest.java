package org.zhanqun.admin.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
class TimingResourceTest {
    private static final String WRITER = "timing-writer";
    private static final String REVIEWER = "timing-reviewer";
    private static final String SECOND = "timing-second";
    private static final String BOSS = "timing-webmaster";
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LATEST = Duration.ofSeconds(5);

    @Inject
    Province province;

    private Site site;
    private String api;
    private String admin;

    @BeforeEach
    void aSite() {
        site = province.county();
        api = "/api/v1/sites/" + site.key();
        admin = "/admin/sites/" + site.key();
        province.employ(WRITER, Role.EDITOR, site);
        province.employ(REVIEWER, Role.REVIEWER, site);
        province.employ(SECOND, Role.REVIEWER, site);
        province.employ(BOSS, Role.WEBMASTER, site);
    }

    /** 写 → 送审 → 两级通过 → 定时 → 公开, by the platform itself. */
    @Test
    @TestSecurity(user = BOSS)
    void anApprovedTextIsVisibleAtItsTime() throws Exception {
        json().body(Map.of("levels", 2)).put(api + "/review-chains/0201").then().statusCode(204);
        Acting.as(WRITER);
        var id = write("冬季供暖安排");
        var article = api + "/articles/" + id;
        var at = Instant.now().plus(SOON).truncatedTo(ChronoUnit.SECONDS);
        release(List.of(id), at).then().statusCode(409).body("type", containsString("review.required"));
        json().post(article + "/review/submission").then().statusCode(200);
        for (var reviewer : List.of(REVIEWER, SECOND)) {
            Acting.as(reviewer);
            var read = json().get(article + "/review").then().extract().<Integer>path("version");
            json().body(Map.of("version", read))
                    .post(article + "/review/approval")
                    .then()
                    .statusCode(200);
        }
        Acting.as(WRITER);
        at = Instant.now().plus(SOON);
        release(List.of(id), at).then().statusCode(201).body("kind", contains("PUBLISH"));
        json().get(article).then().body("article.state", equalTo("DRAFT"));

        var seen = waitFor(article, "PUBLISHED", at.plus(LATEST));

        assertThat(seen).isBetween(at, at.plus(LATEST));
        json().get(api + "/timed-steps").then().body("$", hasSize(0));
    }

    @Test
    @TestSecurity(user = WRITER)
    void aPublicTextExpires() throws Exception {
        var id = write("限期公告");
        var article = api + "/articles/" + id;
        release(List.of(id), null).then().statusCode(201);
        json().get(article).then().body("article.state", equalTo("PUBLISHED"));
        var at = Instant.now().plus(SOON);
        json().body(Map.of("at", at.toString()))
                .post(article + "/expiry")
                .then()
                .statusCode(201);

        waitFor(article, "WITHDRAWN", at.plus(LATEST));
        json().get(article).then().body("withdrawalReason", equalTo("到期"));
    }

    @Test
    @TestSecurity(user = WRITER)
    void thePagesSetShowAndTakeBack() {
        var id = write("文件");
        var other = write("解读");
        var timing = admin + "/articles/" + id + "/timing";
        assertThat(page(timing).text()).contains("定时发布", "到期撤下", "解读");
        var past = post(timing + "/release", Map.of("at", "2020-01-01T08:00"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(parsed(past).text()).contains("已经过去");
        post(timing + "/release", Map.of("at", "2027-01-01T08:00", "together", Integer.toString(other)))
                .then()
                .statusCode(303);
        var plan = page(admin + "/timed-steps");
        assertThat(plan.select(".list a").eachText()).containsExactly("文件", "解读");

        post(plan.select(".list form").first().attr("action"), Map.of()).then().statusCode(303);
        assertThat(page(admin + "/timed-steps").text()).contains("没有定时任务");
    }

    @Test
    @TestSecurity(user = WRITER)
    void anArticleIsPinnedAndUnpinned() {
        var id = write("置顶公告");
        var article = api + "/articles/" + id;
        var until = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        json().body(Map.of("until", until.toString()))
                .put(article + "/pin")
                .then()
                .statusCode(200)
                .body("kind", contains("UNPIN"));
        json().get(article).then().body("article.pinnedUntil", equalTo(until.toString()));
        json().body(Map.of("until", "2020-01-01T00:00:00Z"))
                .put(article + "/pin")
                .then()
                .statusCode(422);
        json().body(Map.of()).put(article + "/pin").then().statusCode(422);
        json().delete(article + "/pin").then().statusCode(204);
        json().delete(article + "/pin").then().statusCode(409).body("type", containsString("article.not-pinned"));
        json().get(api + "/timed-steps").then().body("$", hasSize(0));
    }

    @Test
    @TestSecurity(user = WRITER)
    void thePagesPinAndSaySo() {
        var id = write("防汛要闻");
        var timing = admin + "/articles/" + id + "/timing";
        assertThat(parsed(post(timing + "/pin", Map.of("pinUntil", "2020-01-01T08:00")))
                        .select("[id=pinUntil] + .err")
                        .text())
                .contains("已经过去");
        post(timing + "/pin", Map.of("pinUntil", "2027-01-01T08:00")).then().statusCode(303);

        assertThat(page(timing).text()).contains("置顶到 2027-01-01 08:00:00");
        assertThat(page(admin + "/articles").select(".wb-table .st").eachText()).contains("置顶");
        var editor = page(admin + "/articles/" + id);
        assertThat(editor.text()).contains("置顶到 2027-01-01 08:00:00");
        assertThat(page(admin + "/timed-steps").text()).contains("置顶到期", "取消置顶");
        post(editor.getElementById("unpinning").attr("action"), Map.of()).then().statusCode(303);
        assertThat(page(admin + "/articles").text()).doesNotContain("置顶");
    }

    @Test
    @TestSecurity(user = WRITER)
    void anotherSitesTimesAreNotThere() {
        var id = write("机密");
        release(List.of(id), Instant.now().plusSeconds(600)).then().statusCode(201);
        var step = json().get(api + "/timed-steps").then().extract().<Integer>path("[0].id");
        var other = province.county();
        province.employ(WRITER, Role.EDITOR, other);
        var theirs = "/api/v1/sites/" + other.key();

        json().get(theirs + "/timed-steps").then().body("$", hasSize(0));
        json().delete(theirs + "/timed-steps/" + step).then().statusCode(404);
        json().body(Map.of("articles", List.of(id)))
                .post(theirs + "/releases")
                .then()
                .statusCode(404);
        json().body(Map.of("at", Instant.now().plusSeconds(60).toString()))
                .post(theirs + "/articles/" + id + "/expiry")
                .then()
                .statusCode(404);
        json().body(Map.of("until", Instant.now().plusSeconds(60).toString()))
                .put(theirs + "/articles/" + id + "/pin")
                .then()
                .statusCode(404);
        json().delete(theirs + "/articles/" + id + "/pin").then().statusCode(404);
        get("/admin/sites/" + other.key() + "/articles/" + id + "/timing")
                .then()
                .statusCode(404);
        json().delete(api + "/timed-steps/" + step).then().statusCode(204);
        json().delete(api + "/timed-steps/" + step).then().statusCode(409);
    }

    private Response release(List<Integer> ids, Instant at) {
        return json().body(at == null ? Map.of("articles", ids) : Map.of("articles", ids, "at", at.toString()))
                .post(api + "/releases");
    }

    /** @return when the state was seen first */
    private static Instant waitFor(String article, String state, Instant latest) throws InterruptedException {
        while (true) {
            var seen = json().get(article).then().extract().<String>path("article.state");
            var now = Instant.now();
            if (seen.equals(state)) {
                return now;
            }
            assertThat(now).as("still " + seen).isBefore(latest);
            Thread.sleep(100);
        }
    }

    private int write(String title) {
        return json().body(Map.of("columnCode", "0201", "title", title, "body", "<p>正文</p>", "source", "县政府办"))
                .post(api + "/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("article.id");
    }

    private static RequestSpecification json() {
        return given().contentType("application/json").accept("application/json");
    }
}
