package org.zhanqun.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of the real Keycloak, and some that only look like it. */
@QuarkusTest
@RealKeycloak
class BearerTokenTest {
    private static final String SITES = "/api/v1/sites";

    @BeforeAll
    static void start() {
        Demo.awaitReady();
    }

    @Test
    void theProvinceSeesAllSitesAndAWebmasterTheOwn() {
        api(token("province"))
                .get(SITES + "?size=1&status=ONLINE")
                .then()
                .statusCode(200)
                .body("sites.size()", equalTo(1));
        var liuyang = token("web-liuyang");
        api(liuyang).get(SITES).then().body("total", equalTo(1)).body("sites[0].key", equalTo("liuyang"));
        api(liuyang).get(SITES + "/liuyang/articles").then().statusCode(200);
        api(liuyang).get(SITES + "/changsha/articles").then().statusCode(404);
        api(token("city-changsha")).get(SITES + "?kind=COUNTY").then().body("total", equalTo(9));
    }

    @Test
    void tokensThatAreForgedOldOrForSomebodyElseAreRefused() {
        var real = token("province");
        for (var bad : new String[] {"nonsense", real + "x", unsigned(real), withAnotherName(real)}) {
            api(bad).get(SITES).then().statusCode(401).contentType("application/problem+json");
        }
        api(null)
                .header("Accept-Language", "en")
                .get(SITES)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("detail", containsString("Sign in first"));
    }

    @Test
    void aTokenWithoutMembershipMayNothing() {
        var service = given().auth()
                .preemptive()
                .basic("zhanqun-workbench", System.getenv("ZHANQUN_TEST_KEYCLOAK_SECRET"))
                .formParam("grant_type", "client_credentials")
                .post(tokenEndpoint())
                .then()
                .statusCode(200)
                .extract()
                .<String>path("access_token");
        api(service).get(SITES).then().statusCode(403);
        api(service).get(SITES + "/liuyang").then().statusCode(404);
    }

    @Test
    void openingASiteMakesItsWebmastersAccountOnce() {
        var opening = opening("zhangcheng", "4301970001");
        api(token("province"))
                .body(opening)
                .post(SITES)
                .then()
                .statusCode(201)
                .body("account.userName", equalTo("web-zhangcheng"))
                .body("account.oneTimePassword", matchesPattern("[A-Za-z0-9]{14}"));

        var second = opening("licheng", "4301970002");
        second.put("webmaster", "web-zhangcheng");
        api(token("province"))
                .body(second)
                .post(SITES)
                .then()
                .statusCode(201)
                .body("account.oneTimePassword", equalTo(null));
    }

    @Test
    void aRefusedOpeningMakesNoAccount() {
        var opening = opening("wancheng", "4301970003");
        opening.put("name", "不合规则");
        api(token("province")).body(opening).post(SITES).then().statusCode(422);
        opening.put("name", "万城县人民政府门户网站");
        api(token("province"))
                .body(opening)
                .post(SITES)
                .then()
                .statusCode(201)
                .body("account.oneTimePassword", matchesPattern("[A-Za-z0-9]{14}"));
    }

    private static Map<String, Object> opening(String key, String code) {
        var opening = new HashMap<String, Object>();
        opening.put("key", key);
        opening.put("kind", "COUNTY");
        opening.put("name", "章城县人民政府门户网站");
        opening.put("code", code);
        opening.put("domain", "www." + key + ".gov.example");
        opening.put("regionCode", "430197");
        opening.put("regionName", "章城县");
        opening.put("cityCode", "430100");
        opening.put("organiser", "章城县人民政府");
        opening.put("webmaster", "web-" + key);
        opening.put("demonstration", true);
        return opening;
    }

    private static String token(String user) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "zhanqun-cli")
                .formParam("username", user)
                .formParam("password", user + "-demo")
                .post(tokenEndpoint())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String tokenEndpoint() {
        return System.getenv("ZHANQUN_TEST_KEYCLOAK") + "/realms/zhanqun/protocol/openid-connect/token";
    }

    /** The same claims under {@code alg: none}. */
    private static String unsigned(String token) {
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        return header + "." + token.split("\\.")[1] + ".";
    }

    /** Somebody else's name under the old signature. */
    private static String withAnotherName(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("province", "web-changsha");
        assertThat(claims).contains("web-changsha");
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + "."
                + parts[2];
    }

    private static RequestSpecification api(String token) {
        var request = given().header("Host", "admin.localhost").contentType("application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
