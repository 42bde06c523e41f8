package org.zhanqun.admin.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.admin.shell.Acting;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Cases through the API and the workbench: who sees and does what, and what is said to who comes second. */
@QuarkusTest
@Tag("database")
class CasesTest {
    private static final String CASES = "/api/v1/cases";
    private static final AtomicInteger SERIAL = new AtomicInteger(9300);

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    private Site site;
    private String webmaster;

    @BeforeEach
    void people() {
        site = province.county();
        webmaster = "case-" + site.key();
        province.employ(webmaster, Role.WEBMASTER, site);
        tenants.runAsProvince(() -> {
            memberships.grant(Membership.ofCity("case-changsha", "430100"));
            memberships.grant(Membership.ofCity("case-zhuzhou", "430200"));
            memberships.grant(Membership.ofProvince("case-second", Role.PROVINCE_ADMIN));
        });
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }

    private Map<String, Object> closure() {
        var body = new HashMap<String, Object>();
        body.put("kind", "CLOSURE");
        body.put("site", site.key());
        body.put("reason", "并入县政府门户");
        body.put("submit", true);
        return body;
    }

    /** @return id of a closure that waits for the city */
    private int handedIn() {
        Acting.as(webmaster);
        return api().body(closure())
                .post(CASES)
                .then()
                .statusCode(201)
                .body("summary.state", equalTo("CITY_REVIEW"))
                .extract()
                .path("summary.id");
    }

    private static ValidatableResponse step(int id, String move, String opinion) {
        return step(id, version(id), move, opinion);
    }

    private static ValidatableResponse step(int id, int version, String move, String opinion) {
        return api().body(Map.of("version", version, "move", move, "opinion", opinion))
                .post(CASES + "/" + id + "/records")
                .then();
    }

    private static int version(int id) {
        return api().get(CASES + "/" + id).then().statusCode(200).extract().path("summary.version");
    }

    @Test
    @TestSecurity(user = "province")
    void aClosureGoesItsWayAndTheSiteIsClosed() {
        var id = handedIn();
        Acting.as("case-changsha");
        step(id, "PASS_ON", "情况属实").statusCode(200).body("summary.state", equalTo("PROVINCE_DECISION"));
        Acting.as("province");
        step(id, "RETURN", " ").statusCode(422).body("violations.field", contains("opinion"));
        step(id, "APPROVE", "").statusCode(200).body("moves", hasItems("EXECUTE", "RETURN"));
        api().body(Map.of("version", version(id)))
                .post(CASES + "/" + id + "/execution")
                .then()
                .statusCode(200)
                .body("view.summary.state", equalTo("DONE"))
                .body("view.records.move", contains("SUBMIT", "PASS_ON", "APPROVE", "EXECUTE"));
        api().get("/api/v1/sites/" + site.key()).then().body("status", equalTo("CLOSED"));
    }

    @Test
    @TestSecurity(user = "province")
    void whoComesSecondGetsAConflictThatSaysWhatWasDecided() {
        var id = handedIn();
        Acting.as("case-changsha");
        step(id, "PASS_ON", "").statusCode(200);
        Acting.as("province");
        var read = version(id);
        step(id, read, "APPROVE", "").statusCode(200);
        Acting.as("case-second");
        step(id, read, "REJECT", "不同意").statusCode(409).body("detail", containsString("province 已在"));
        step(id, read, "APPROVE", "").statusCode(409);
        step(id, "APPROVE", "").statusCode(409).body("detail", containsString("批准"));
    }

    @Test
    @TestSecurity(user = "province")
    void aSecondCaseForTheSameSiteIsRefusedAndNothingIsKept() {
        var id = handedIn();
        api().body(closure()).post(CASES).then().statusCode(409).body("detail", containsString(id + " 号"));
        api().queryParam("site", site.key()).get(CASES).then().body("cases.id", contains(id));
    }

    @Test
    @TestSecurity(user = "province")
    void anotherCityAndAnotherSiteFindNothing() {
        var id = handedIn();
        var neighbour = province.county("430200");
        province.employ("case-" + neighbour.key(), Role.WEBMASTER, neighbour);
        province.employ("case-editor-" + site.key(), Role.EDITOR, site);
        for (var stranger : new String[] {"case-zhuzhou", "case-" + neighbour.key(), "case-editor-" + site.key()}) {
            Acting.as(stranger);
            api().get(CASES + "/" + id).then().statusCode(404);
            step(id, 1, "PASS_ON", "").statusCode(404);
            get("/admin/cases/" + id).then().statusCode(404);
            post("/admin/cases/" + id + "/records", Map.of("version", "1", "move", "PASS_ON"))
                    .then()
                    .statusCode(404);
            api().get(CASES).then().statusCode(oneOf(200, 403)).body("cases.id", not(hasItem(id)));
            api().body(closure()).post(CASES).then().statusCode(oneOf(403, 404));
        }
        Acting.as("case-nobody");
        api().get(CASES).then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "province")
    void nobodyDecidesTheirOwnApplication() {
        var id = api().body(closure())
                .post(CASES)
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("summary.id");
        step(id, "PASS_ON", "").statusCode(403).body("detail", containsString("自己"));
        step(id, "REGISTER", "").statusCode(422);
        Acting.as("case-changsha");
        step(id, "PASS_ON", "").statusCode(200);
        step(id, "APPROVE", "").statusCode(403);
        Acting.as("province");
        step(id, "APPROVE", "").statusCode(403);
    }

    /** No identity server answers in this test. */
    @Test
    @TestSecurity(user = "province")
    void anOpeningWaitsWhenTheIdentityServerIsAwayAndLeavesNothingBehind() {
        Acting.as("case-changsha");
        var serial = SERIAL.incrementAndGet();
        var id = api().body(opening(serial))
                .post(CASES)
                .then()
                .statusCode(201)
                .body("summary.state", equalTo("PROVINCE_DECISION"))
                .extract()
                .<Integer>path("summary.id");
        Acting.as("province");
        step(id, "APPROVE", "同意").statusCode(200).body("missing.size()", equalTo(4));
        for (var kind : new String[] {"PARTY_MARK", "ICP", "POLICE", "SITE_CODE"}) {
            api().body(Map.of(
                            "version",
                            version(id),
                            "kind",
                            kind,
                            "number",
                            kind.equals("SITE_CODE") ? "430121" + serial : "号" + kind,
                            "grantedOn",
                            LocalDate.now().toString()))
                    .post(CASES + "/" + id + "/registrations")
                    .then()
                    .statusCode(200);
        }
        step(id, "TEST_PASSED", "未发现高危漏洞").statusCode(200);
        api().body(Map.of("version", version(id)))
                .post(CASES + "/" + id + "/execution")
                .then()
                .statusCode(503);
        api().get(CASES + "/" + id)
                .then()
                .body("summary.state", equalTo("READY"))
                .body("records.move", hasItem("HALT"))
                .body("moves", hasItem("EXECUTE"));
        api().get("/api/v1/sites/opening" + serial).then().statusCode(404);
        var again = post("/admin/cases/" + id + "/execution", Map.of("version", Integer.toString(version(id))));
        assertThat(again.statusCode()).isEqualTo(503);
        assertThat(parsed(again).text()).contains("执行没有完成", "执行开设");
    }

    private static Map<String, Object> opening(int serial) {
        var profile = Province.countyProfile(serial);
        return Map.of(
                "kind",
                "OPENING",
                "cityCode",
                "430100",
                "reason",
                "一县一门户",
                "submit",
                true,
                "proposal",
                Map.of(
                        "key",
                        "opening" + serial,
                        "siteKind",
                        "COUNTY",
                        "name",
                        profile.name(),
                        "domain",
                        profile.domain(),
                        "regionCode",
                        "430121",
                        "regionName",
                        "新县",
                        "organiser",
                        "新县人民政府办公室",
                        "webmaster",
                        "web-opening" + serial));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{}",
                "{\"kind\": \"MERGER\"}",
                "{\"kind\": \"CLOSURE\"}",
                "{\"kind\": \"OPENING\", \"submit\": true}",
                "{\"kind\": \"OPENING\", \"submit\": true, \"reason\": \"x\", \"proposal\": {\"siteKind\": \"PROVINCE\"}}",
                "{\"kind\": \"OPENING\", \"proposal\": {\"until\": \"tomorrow\"}}"
            })
    @TestSecurity(user = "province")
    void bodiesThatMakeNoSenseAreRefused(String body) {
        api().body(body).post(CASES).then().statusCode(oneOf(400, 404, 422));
    }

    @Test
    @TestSecurity(user = "province")
    void theWorkbenchTakesAnApplicationAndShowsItsWay() {
        Acting.as(webmaster);
        assertThat(page("/admin/cases").select("h1").text()).isEqualTo("办理事项");
        assertThat(page("/admin/cases/new").select("#site option").eachAttr("value"))
                .containsExactly(site.key());
        var refused = post(
                "/admin/cases/new",
                Map.of(
                        "kind",
                        "SUSPENSION",
                        "site",
                        site.key(),
                        "until",
                        "2020-01-01",
                        "reason",
                        "<b>",
                        "step",
                        "submit"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("#until").val()).isEqualTo("2020-01-01");
        assertThat(parsed(refused).select("#reason").text()).isEqualTo("<b>");
        assertThat(parsed(refused).select("[role=alert] a[href=#until]")).hasSize(1);

        var until = LocalDate.now().plusDays(6).toString();
        var filed = post(
                "/admin/cases/new",
                Map.of("kind", "SUSPENSION", "site", site.key(), "until", until, "reason", "机房搬迁", "step", "submit"));
        assertThat(filed.statusCode()).isEqualTo(303);
        var path = filed.header("Location").replaceAll(".*(/admin/cases/\\d+).*", "$1");
        var shown = page(path + "?done=SUBMIT");
        assertThat(shown.select(".tl > li .t").eachText()).containsExactly("已办结", "待执行", "省级审批", "正在市级审核", "提交申请");
        assertThat(shown.text()).contains("国家规定", "平台默认", "机房搬迁");
        assertThat(shown.select("form[action$=/execution]")).isEmpty();

        Acting.as("case-changsha");
        assertThat(page("/admin/cases?view=waiting").select("a.t").eachAttr("href"))
                .contains(path);
        assertThat(page("/admin/cases").select(".wb-nav .wb-count")).hasSize(1);
        var bare = post(path + "/records", Map.of("version", versionOn(path), "move", "RETURN", "opinion", ""));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(parsed(bare).select("details[open] .err").text()).isNotEmpty();
        post(path + "/records", Map.of("version", versionOn(path), "move", "RETURN", "opinion", "写明搬到哪里"))
                .then()
                .statusCode(303);
        var stale = post(path + "/records", Map.of("version", "0", "move", "PASS_ON"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(parsed(stale).select("[role=alert]").text()).contains("退回");

        Acting.as(webmaster);
        assertThat(page(path).select(".tl .q").text()).isEqualTo("写明搬到哪里");
        var form = page(path + "/application");
        assertThat(form.select("#reason").text()).isEqualTo("机房搬迁");
        post(
                        path + "/application",
                        Map.of(
                                "version",
                                form.select("input[name=version]").val(),
                                "kind",
                                "SUSPENSION",
                                "site",
                                site.key(),
                                "until",
                                until,
                                "reason",
                                "机房搬到政务云",
                                "step",
                                "submit"))
                .then()
                .statusCode(303);
        assertThat(page(path).text()).contains("机房搬到政务云", "正在市级审核");
    }

    private static String versionOn(String path) {
        return page(path).select("input[name=version]").first().val();
    }

    @Test
    @TestSecurity(user = "province")
    void everyKindHasItsForm() {
        for (var kind : new String[] {"CHANGE", "DOMAIN", "SUSPENSION", "CLOSURE"}) {
            assertThat(page("/admin/cases/new?kind=" + kind + "&site=" + site.key())
                            .select("#reason"))
                    .as(kind)
                    .hasSize(1);
        }
        assertThat(page("/admin/cases/new?kind=OPENING").select("#siteKind option"))
                .hasSize(4);
        get("/admin/cases/new?kind=CLOSURE&site=nosuchsite").then().statusCode(404);
        assertThat(page("/admin/cases?view=overdue&state=nonsense&city=430100").select("h1"))
                .hasSize(1);
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceSeesTheCurveOfItsSitesAndNobodyElseDoes() {
        var curve = api().get("/api/v1/site-counts").then().statusCode(200).extract();
        assertThat(curve.<Integer>path("counted[-1].sites")).isPositive();
        assertThat(curve.<Integer>path("given[0].sites")).isEqualTo(4188);
        assertThat(curve.<String>path("given[0].origin")).isEqualTo("某年的报告");
        var list = page("/admin/cases");
        assertThat(list.select("#curve-title").text()).contains("从 4,188 个到");
        assertThat(list.select(".wb-curve svg").attr("aria-label")).contains("4188 个（历史数据）");
        assertThat(list.select("details table tbody tr").last().text()).isEqualTo("2015 4,188 某年的报告");
        for (var stranger : new String[] {"case-changsha", webmaster}) {
            Acting.as(stranger);
            api().get("/api/v1/site-counts").then().statusCode(403);
            assertThat(page("/admin/cases").select(".wb-curve")).isEmpty();
        }
    }

    @Test
    @TestSecurity(user = "province")
    void theSitesHomeSaysWhatIsDue() {
        var home = "/admin/sites/" + site.key();
        assertThat(page(home).select("#due-title")).isEmpty();
        var id = handedIn();
        assertThat(page(home)
                        .select("#due-title")
                        .parents()
                        .select("ul.list")
                        .first()
                        .text())
                .contains("永久下线", "等对方办理", "市级审核", "剩");
        Acting.as("case-changsha");
        assertThat(page(home)
                        .select("a[href=/admin/cases/" + id + "]")
                        .parents()
                        .text())
                .contains("等您办理");
        step(id, "RETURN", "请补充说明").statusCode(200);
        var editor = "case-editor-" + site.key();
        province.employ(editor, Role.EDITOR, site);
        Acting.as(editor);
        assertThat(page(home).select("#due-title")).isEmpty();
        Acting.as(webmaster);
        assertThat(page(home)
                        .select("a[href=/admin/cases/" + id + "]")
                        .parents()
                        .text())
                .contains("等您办理", "已退回");
        step(id, "WITHDRAW", "").statusCode(200);
        Acting.as("province");
        api().body(Map.of("reason", "机房检修", "until", LocalDate.now().plusDays(2).toString()))
                .put("/api/v1/sites/" + site.key() + "/suspension")
                .then()
                .statusCode(200);
        Acting.as(webmaster);
        assertThat(page(home)
                        .select("#due-title")
                        .parents()
                        .select("ul.list")
                        .first()
                        .text())
                .containsPattern("临时下线到.*剩 [123] 天");
    }
}
