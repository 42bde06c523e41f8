package org.zhanqun.admin.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.check.Rechecking;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What is wrong in public articles, in the API and in the workbench. */
@QuarkusTest
@Tag("database")
class WorkListTest {
    private static final String WEBMASTER = "webmaster-of-work";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees trees;

    @Inject
    Rechecking rechecking;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSitesWithThingsToMend() {
        mine = province.county();
        other = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, mine);
        for (var site : List.of(mine, other)) {
            tenants.callAs(
                    site.key(),
                    () -> writing.adopt(
                            site,
                            trees.of(site),
                            List.of(
                                    adopted("一条手机", "<p>请打13800138000</p>"),
                                    adopted("一条身份证", "<p>430121199003072113</p>"))));
        }
        var worked = 1;
        while (worked > 0) {
            worked = rechecking.run();
        }
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aProgramReadsTheListAndIgnoresWhatIsRightWithAReason() {
        var items = api().get(list(mine))
                .then()
                .statusCode(200)
                .body("items.blocking", contains(true, false))
                .body("progress.checked", equalTo(2))
                .extract()
                .jsonPath();
        var blocking = items.getLong("items[0].finding.id");
        var warning = items.getLong("items[1].finding.id");
        api().body(Map.of("reason", "想忽略"))
                .post(list(mine) + "/" + blocking + "/ignoring")
                .then()
                .statusCode(409);
        api().body("{}").post(list(mine) + "/" + warning + "/ignoring").then().statusCode(422);
        api().body(Map.of("reason", "值班手机"))
                .post(list(mine) + "/" + warning + "/ignoring")
                .then()
                .statusCode(204);
        api().get(list(mine) + "?rule=MOBILE").then().body("items", empty());
        api().get("/api/v1/check-findings")
                .then()
                .body("find { it.key == '%s' }.blocking".formatted(mine.key()), equalTo(1))
                .body("find { it.key == '%s' }.warning".formatted(mine.key()), equalTo(0));
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void anotherSitesListLooksLikeNone() {
        for (var key : List.of(other.key(), "nosuchsite")) {
            api().get("/api/v1/sites/" + key + "/check-findings").then().statusCode(404);
            assertThat(get("/admin/sites/" + key + "/checks").statusCode()).isEqualTo(404);
        }
        Acting.as("province");
        var foreign = api().get(list(other) + "?rule=MOBILE")
                .then()
                .extract()
                .jsonPath()
                .getLong("items[0].finding.id");
        Acting.as(WEBMASTER);
        api().body(Map.of("reason", "外人"))
                .post(list(mine) + "/" + foreign + "/ignoring")
                .then()
                .statusCode(404);
        post("/admin/sites/" + other.key() + "/checks/" + foreign + "/ignoring", Map.of("reason", "外人"))
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterIsLedToTheArticleAndIgnoresByHand() {
        var path = "/admin/sites/" + mine.key() + "/checks";
        var list = page(path);
        assertThat(list.select("tbody .c-title b").eachText()).containsExactly("含身份证号码", "含手机号码");
        assertThat(list.select("tbody .c-sub a").eachAttr("href")).allMatch(href -> href.matches(".*/articles/\\d+"));
        var ignoring = list.select("form[action$=ignoring]").attr("action");
        assertThat(parsed(post(ignoring, Map.of("reason", ""))).select("[role=alert]"))
                .hasSize(1);
        post(ignoring, Map.of("reason", "值班手机")).then().statusCode(303);
        assertThat(page(path + "?rule=MOBILE").select("tbody")).isEmpty();
        assertThat(page("/admin/sites/" + mine.key() + "/checks?rule=nonsense&page=0&size=7")
                        .select("tbody tr"))
                .hasSize(1);
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceSeesHowManyEachSiteHas() {
        api().get("/api/v1/check-findings").then().statusCode(200);
        assertThat(page("/admin/checks").select("h1").text()).isEqualTo("内容检查");
        assertThat(page("/admin/checks?size=100").select("tbody a.t").eachAttr("href"))
                .isNotEmpty();
    }

    private static Adopted adopted(String title, String body) {
        return new Adopted(
                new Manuscript("0201", title, "", body, "县政府办", null, null, null),
                Instant.parse("2026-01-05T01:00:00Z"));
    }

    private static String list(Site site) {
        return "/api/v1/sites/" + site.key() + "/check-findings";
    }

    private static RequestSpecification api() {
        return given().contentType("application/json");
    }
}
