package org.zhanqun.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens with a good signature of somebody else's, of another day, or for another purpose; and passwords not yet changed. */
@QuarkusTest
@RealKeycloak
class OtherTokensTest {
    private static final String SITES = "/api/v1/sites";

    @BeforeAll
    static void start() {
        Demo.awaitReady();
    }

    @Test
    void aTokenSignedBySomebodyElseIsRefusedThoughItNamesOurKey() {
        var genuine = Tokens.of("province");
        var header = genuine.substring(0, genuine.indexOf('.'));
        var issuer = claims(genuine).getString("iss");
        var now = Instant.now();
        isUnauthenticated(ForgedToken.with(header, issuer, now.plusSeconds(300)));
        isUnauthenticated(ForgedToken.with(header, issuer, now.minusSeconds(300)));
        isUnauthenticated(ForgedToken.unsigned(issuer, now.plusSeconds(300)));
    }

    @Test
    void aTokenThatWasNotMadeForTheApiIsRefused() {
        var token = Tokens.granted(Tokens.withPassword("admin-cli", "province", "province-demo"));
        assertThat(claims(token).getString("aud")).isNull();
        isUnauthenticated(token);
    }

    @Test
    void aRefusalIsInTheLanguageAskedFor() {
        var token = Tokens.of("web-liuyang");
        get(token, "en", SITES + "/changsha")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no such site: changsha"));
        get(token, "zh-CN", SITES + "/changsha")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", matchesRegex(".*\\p{IsHan}.*"));
    }

    @Test
    void aOneTimePasswordOpensNothingBeforeItIsChanged() {
        var password = given().header("Host", "admin.localhost")
                .header("Authorization", "Bearer " + Tokens.of("province"))
                .contentType("application/json")
                .body(NewSite.json("lincheng", "4301960001"))
                .post(SITES)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("account.oneTimePassword");
        Tokens.withPassword("zhanqun-cli", "web-lincheng", password)
                .then()
                .statusCode(400)
                .body("error_description", equalTo("Account is not fully set up"));
    }

    private static void isUnauthenticated(String token) {
        get(token, "en", SITES)
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", equalTo("Sign in first: a valid bearer token is needed"));
    }

    private static ValidatableResponse get(String token, String language, String path) {
        return given().header("Host", "admin.localhost")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .get(path)
                .then();
    }

    private static JsonPath claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8));
    }
}
