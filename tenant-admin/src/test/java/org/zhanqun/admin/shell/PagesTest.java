package org.zhanqun.admin.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.parsed;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class PagesTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Memberships memberships;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
    }

    private void runs(String user, Site site) {
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite(user, Role.WEBMASTER, site.key())));
    }

    private String sitePath(String rest) {
        return "/admin/sites/" + mine.key() + rest;
    }

    @Test
    void theFrontDoorIsOpenToAllAndLeadsToTheSignIn() {
        var door = page("/");
        assertThat(door.select("h2").text()).isEqualTo("登录工作台");
        assertThat(door.select("a[href=/admin]")).hasSize(1);
    }

    @Test
    @TestSecurity(user = "province")
    void aProvincialAdminLandsOnTheProvincesHome() {
        get("/").then().statusCode(303).header("Location", endsWith("/admin"));
        get("/admin").then().statusCode(303).header("Location", endsWith("/province"));
        var list = page("/admin/sites?q=" + mine.key());
        assertThat(list.select("h1").text()).isEqualTo("网站");
        assertThat(list.select("tbody a.t").eachText()).containsExactly(mine.name());
        assertThat(list.select("nav[aria-label=主导航] .wb-nav span").eachText())
                .containsExactly(
                        "全省概览", "网站", "开设网站", "栏目框架", "统一风格", "全站灰", "内容检查", "静态导出", "办理事项", "整合迁移", "机构改革", "操作日志");
        assertThat(list.select("input[name=q]").val()).isEqualTo(mine.key());
    }

    @Test
    @TestSecurity(user = "province")
    void aFilterThatFitsNothingSaysSoAndOffersAWayOut() {
        var list = page("/admin/sites?q=zzzz&kind=CITY&status=nonsense&page=9&size=7");
        assertThat(list.select(".wb-empty").text()).contains("没有符合条件的网站");
        assertThat(list.select("option[selected]").eachText()).contains("市级门户");
    }

    @Test
    @TestSecurity(user = "province")
    void htmxGetsTheResultsAlone() {
        var fragment = given().header("HX-Request", "true").get("/admin/sites").asString();
        assertThat(fragment).contains("id=\"results\"").doesNotContain("<html", "wb-side");
    }

    @Test
    @TestSecurity(user = "web-one")
    void aWebmasterWithOneSiteLandsOnItsHome() {
        runs("web-one", mine);
        get("/admin").then().statusCode(303).header("Location", endsWith(mine.key()));
        var home = page(sitePath(""));
        assertThat(home.select("h1").text()).isEqualTo(mine.name());
        assertThat(home.select("nav[aria-label=主导航] .wb-nav span").eachText())
                .containsExactly(
                        "本站", "栏目", "信息", "写信息", "待我审核", "内容检查", "媒体库", "群众来信", "页面风格", "验证文件", "导出与防篡改", "人员与权限",
                        "操作日志", "办理事项");
        assertThat(home.select("h2").eachText()).anyMatch(title -> title.matches("还差 \\d+ 个必设栏目没有内容"));
        assertThat(home.select("a[href$=/closure]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceRecordsThatASiteIsReachableOverIpv6() {
        var record = page(sitePath("")).select("form[action$=/ipv6] input[name=reachable]");
        assertThat(record.val()).isEqualTo("true");
        post(sitePath("/ipv6"), Map.of("reachable", "true")).then().statusCode(303);
        assertThat(page(sitePath("?done=recorded"))
                        .select("form[action$=/ipv6] input[name=reachable]")
                        .val())
                .isEqualTo("false");
        get(sitePath("/ipv6")).then().statusCode(303).header("Location", endsWith(mine.key()));
    }

    @Test
    @TestSecurity(user = "web-foreign")
    void anothersSiteLooksLikeNone() {
        runs("web-foreign", mine);
        for (var rest : new String[] {"", "/columns", "/columns/new", "/articles", "/articles/new", "/suspension"}) {
            var foreign = get("/admin/sites/" + other.key() + rest);
            var none = get("/admin/sites/nosuchsite" + rest);
            assertThat(foreign.statusCode()).as(rest).isEqualTo(404);
            assertThat(foreign.asString()).as(rest).isEqualTo(none.asString());
        }
        get(sitePath("/suspension")).then().statusCode(403);
        post(sitePath("/closure"), Map.of("reason", "x", "confirmation", mine.name()))
                .then()
                .statusCode(403);
        post(sitePath("/ipv6"), Map.of("reachable", "true")).then().statusCode(403);
        get("/admin/sites/new").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "nobody")
    void withoutMembershipThereIsAPlainAnswerAndAWayOut() {
        var answer = get("/admin").then().statusCode(403).extract().response();
        assertThat(parsed(answer).select("h1").text()).isEqualTo("您的账号还没有任何网站的权限");
        assertThat(parsed(answer).text()).contains("nobody", "退出");
    }

    @Test
    @TestSecurity(user = "province")
    void aRefusedOpeningKeepsWhatWasTypedAndNamesEachField() {
        var answer = post(
                "/admin/sites/new",
                Map.of("kind", "COUNTY", "key", "liuyang", "name", "<b>浏阳</b>", "code", "1", "domain", "x.com"));
        assertThat(answer.statusCode()).isEqualTo(422);
        var form = parsed(answer);
        assertThat(form.select("#name").val()).isEqualTo("<b>浏阳</b>");
        assertThat(form.select("#domain").val()).isEqualTo("x.com");
        assertThat(form.select("#kind option[selected]").val()).isEqualTo("COUNTY");
        assertThat(form.select("[role=alert] a[href=#code]").text()).contains("网站标识码");
        assertThat(form.select("#code-error").text()).contains("网站标识码");
        assertThat(form.select("[autofocus]")).hasSize(1);
        assertThat(answer.asString()).doesNotContain("<b>浏阳</b>");
        var blank = post("/admin/sites/new", Map.of());
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(parsed(blank).select("[role=alert] a").eachText()).contains("标识：请填写", "名称：请填写");
    }

    @Test
    @TestSecurity(user = "province")
    void openingASiteWithoutAWebmasterShowsItsAddress() {
        var profile = Province.countyProfile(7001);
        var answer = post(
                "/admin/sites/new",
                Map.of(
                        "kind", "COUNTY",
                        "key", "newcounty",
                        "name", profile.name(),
                        "code", profile.code(),
                        "domain", profile.domain(),
                        "regionCode", "430121",
                        "regionName", "新县",
                        "organiser", "新县人民政府办公室"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(parsed(answer).select("a[href^=http]").attr("href")).contains("newcounty.localhost");
        assertThat(page("/admin/sites/new/proposals?kind=COUNTY&key=liuyang&regionCode=430121")
                        .text())
                .contains("www.liuyang.gov.example", "4301217002");
    }

    @Test
    @TestSecurity(user = "province")
    void aSiteIsSuspendedResumedAndClosed() {
        post(sitePath("/suspension"), Map.of("reason", "", "until", "2020-01-01"))
                .then()
                .statusCode(422);
        var until = LocalDate.now(Clocks.BEIJING).plusDays(3).toString();
        post(sitePath("/suspension"), Map.of("reason", "服务器搬迁", "until", until))
                .then()
                .statusCode(303);
        assertThat(page(sitePath("?done=suspended")).text()).contains("服务器搬迁", "临时下线到", "恢复");
        post(sitePath("/resumption"), Map.of()).then().statusCode(303);
        var refused = post(sitePath("/closure"), Map.of("reason", "整合", "confirmation", "别的名字"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("#reason").text()).isEqualTo("整合");
        post(sitePath("/closure"), Map.of("reason", "整合", "successor", other.key(), "confirmation", mine.name()))
                .then()
                .statusCode(303);
        assertThat(page(sitePath("")).text()).contains("已关停", "内容已迁到" + other.name());
        get(sitePath("/articles/new")).then().statusCode(409);
    }

    @Test
    @TestSecurity(user = "web-columns")
    void baseColumnsAreLockedAndAFeaturedOneIsAdded() {
        runs("web-columns", mine);
        var tree = page(sitePath("/columns"));
        assertThat(tree.select(".lock").size()).isGreaterThan(30);
        var refused = post(sitePath("/columns/new"), Map.of("name", "花炮产业", "slug", "花炮", "maxAgeDays", "x"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(parsed(refused).select("#slug").val()).isEqualTo("花炮");
        post(
                        sitePath("/columns/new"),
                        Map.of(
                                "parentCode", "",
                                "name", "花炮产业",
                                "slug", "hpcy",
                                "kind", "LIST",
                                "columnType", "工作动态",
                                "description", "花炮产业动态",
                                "keywords", "花炮",
                                "maxAgeDays", "30"))
                .then()
                .statusCode(303);
        assertThat(page(sitePath("/columns")).select(".st.info").eachText()).contains("特色");
    }

    @Test
    @TestSecurity(user = "province")
    void formsFromOtherSitesAreRefused() {
        for (var site : new String[] {"cross-site", "same-site"}) {
            given().header("Sec-Fetch-Site", site)
                    .formParam("reason", "x")
                    .post(sitePath("/suspension"))
                    .then()
                    .statusCode(403);
        }
        given().header("Origin", "https://evil.example")
                .formParam("reason", "x")
                .post(sitePath("/suspension"))
                .then()
                .statusCode(403);
        given().header("Origin", "null").post("/signout").then().statusCode(403);
        assertThat(page(sitePath("")).text()).contains("正常运行");
    }

    @Test
    @TestSecurity(user = "province")
    void everyPageComesWithItsProtectiveHeaders() {
        for (var path : new String[] {"/", "/admin/sites", sitePath(""), "/admin/sites/nosuchsite"}) {
            var headers = given().redirects().follow(false).get(path).headers();
            if (headers.hasHeaderWithName("Location")) {
                continue;
            }
            assertThat(headers.getValue("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'self'")
                    .doesNotContain("unsafe-eval", "script-src");
            assertThat(headers.getValue("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(headers.getValue("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(headers.getValue("Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    @Test
    @TestSecurity(user = "province")
    void anUnknownPathIsAPageToo() {
        for (var path :
                new String[] {"/admin/nothing", "/admin/sites/" + mine.key() + "/nothing", sitePath("/articles/x")}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.contentType()).as(path).startsWith("text/html");
            assertThat(answer.asString()).as(path).contains("这里没有您要的内容");
        }
    }
}
