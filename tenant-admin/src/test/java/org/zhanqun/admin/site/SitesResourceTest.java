package org.zhanqun.admin.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.testsupport.RawHttp;

@QuarkusTest
@Tag("database")
class SitesResourceTest {
    private static final String SITES = "/api/v1/sites";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    @Test
    void withoutATokenThereIsNothing() {
        api().get(SITES).then().statusCode(401);
        api().header("Authorization", "Bearer nonsense").get(SITES).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "stranger")
    void aPersonWithoutMembershipSeesNothing() {
        var site = province.county();
        api().get(SITES).then().statusCode(403).body("detail", containsString("还没有任何网站的权限"));
        api().get(SITES + "/" + site.key()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceFindsSitesByTextKindAndCity() {
        var site = province.county();
        api().queryParam("q", site.name())
                .queryParam("kind", "COUNTY")
                .queryParam("city", "430100")
                .get(SITES)
                .then()
                .statusCode(200)
                .body("sites.key", contains(site.key()))
                .body("total", equalTo(1));
        api().queryParam("size", 1)
                .get(SITES)
                .then()
                .body("sites.size()", equalTo(1))
                .body("total", greaterThan(1));
    }

    @Test
    @TestSecurity(user = "webmaster-of-one")
    void aWebmasterSeesOnlyTheOwnSite() {
        var own = province.county();
        var other = province.county();
        grant(Membership.ofSite("webmaster-of-one", Role.WEBMASTER, own.key()));

        api().queryParam("size", 200).get(SITES).then().body("sites.key", contains(own.key()));
        api().get(SITES + "/" + own.key()).then().statusCode(200).body("name", equalTo(own.name()));
        api().get(SITES + "/" + other.key()).then().statusCode(404);
        api().body(opening()).post(SITES).then().statusCode(403);
        api().body(Map.of("reason", "x"))
                .put(SITES + "/" + own.key() + "/closure")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "city-supervisor")
    void aCitySupervisorSeesTheCitysSitesAndChangesNone() {
        var site = province.county();
        grant(Membership.ofCity("city-supervisor", "430100"));

        api().queryParam("q", site.key()).get(SITES).then().body("sites.key", hasItems(site.key()));
        api().queryParam("size", 200).get(SITES).then().body("sites.key", not(hasItems("hunan")));
        api().body(Map.of("reason", "x", "until", LocalDate.now().plusDays(3).toString()))
                .put(SITES + "/" + site.key() + "/suspension")
                .then()
                .statusCode(403);
        api().body(Map.of("reachable", true))
                .put(SITES + "/" + site.key() + "/ipv6")
                .then()
                .statusCode(403);
        api().body(Map.of("url", "https://marks.example/"))
                .put(SITES + "/" + site.key() + "/organ-mark")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "province")
    void aSiteIsOpenedSuspendedResumedAndClosed() {
        var opening = opening();
        var site = SITES + "/" + opening.get("key");
        api().body(opening).post(SITES).then().statusCode(201).body("site.status", equalTo("ONLINE"));

        api().body(Map.of(
                        "reason", "机房检修", "until", LocalDate.now().plusDays(10).toString()))
                .put(site + "/suspension")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"))
                .body("notice.text", equalTo("机房检修"));
        api().delete(site + "/suspension").then().statusCode(200).body("status", equalTo("ONLINE"));
        api().delete(site + "/suspension").then().statusCode(409);
        api().body(Map.of("reachable", true))
                .put(site + "/ipv6")
                .then()
                .statusCode(200)
                .body("ipv6", equalTo(true));
        api().body(Map.of()).put(site + "/ipv6").then().statusCode(400);
        api().body(Map.of("url", "https://marks.example/sitename?method=show&id=1A2B"))
                .put(site + "/organ-mark")
                .then()
                .statusCode(200)
                .body("organMarkUrl", equalTo("https://marks.example/sitename?method=show&id=1A2B"));
        api().body(Map.of("url", "javascript:alert(1)"))
                .put(site + "/organ-mark")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("markUrl"));
        api().body("{}").put(site + "/organ-mark").then().statusCode(200).body("organMarkUrl", nullValue());
        api().body(Map.of("reason", "整合", "successor", "hunan"))
                .put(site + "/closure")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("notice.successor", equalTo("hunan"));
        api().put(site + "/closure").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "province")
    void aRefusedOpeningLeavesNothingBehind() {
        var opening = opening();
        var existing = province.county();
        opening.put("domain", existing.domain());
        opening.put("code", existing.code());

        api().body(opening)
                .post(SITES)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:zhanqun:problem:invalid"))
                .body("violations.field", hasItems("domain", "code"))
                .body("violations.message", hasItems("这个域名已属于“" + existing.name() + "”"));
        api().get(SITES + "/" + opening.get("key")).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "province")
    void problemsSpeakEnglishToWhoeverAsks() {
        api().header("Accept-Language", "en-GB")
                .get(SITES + "/nowhere")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no such site: nowhere"));
        api().get(SITES + "/nowhere").then().body("detail", equalTo("没有这个网站：nowhere"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "\"text\"",
                "{\"key\": {\"a\": 1}}",
                "{\"kind\": \"EMPIRE\"}",
                "{\"unknown\": 1}"
            })
    @TestSecurity(user = "province")
    void bodiesThatMakeNoSenseAreRefusedWithAProblem(String body) {
        api().body(body).post(SITES).then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @Test
    @TestSecurity(user = "province")
    void queriesThatMakeNoSenseAreRefusedNotGuessed() {
        api().queryParam("kind", "EMPIRE").get(SITES).then().statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        api().queryParam("page", "abc").get(SITES).then().statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    }

    @Test
    @TestSecurity(user = "province")
    void aBodyOverTheLimitIsTooLarge() throws IOException {
        var answer = RawHttp.statusLine(
                RestAssured.port,
                "POST " + SITES + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 50000000");
        assertThat(answer).contains(" 413 ");
    }

    private static Map<String, Object> opening() {
        var serial = 5000 + (int) (Math.random() * 4000);
        var profile = Province.countyProfile(serial);
        var opening = new HashMap<String, Object>();
        opening.put("key", "opened" + serial);
        opening.put("kind", profile.kind().name());
        opening.put("name", profile.name());
        opening.put("code", profile.code());
        opening.put("domain", profile.domain());
        opening.put("regionCode", profile.region().code());
        opening.put("regionName", profile.region().name());
        opening.put("cityCode", profile.region().cityCode());
        opening.put("organiser", profile.organiser().name());
        opening.put("demonstration", true);
        return opening;
    }

    private void grant(Membership membership) {
        tenants.runAsProvince(() -> memberships.grant(membership));
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
