package org.zhanqun.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Workbench and renderer in one process: whoever may export does, and knows of no other site's exports. */
@QuarkusTest
@RealKeycloak
class ExportStoryTest {
    private static final String EXPORTS = "/api/v1/exports";

    @BeforeAll
    static void start() {
        Demo.awaitReady();
    }

    @Test
    void aWebmasterExportsTheOwnSiteAndTheProvinceAny() {
        var liuyang = Tokens.of("web-liuyang");
        var own = api(liuyang)
                .body(Map.of("site", "liuyang", "complete", true))
                .post(EXPORTS)
                .then()
                .statusCode(202)
                .body("sites", equalTo(1))
                .body("startedBy", equalTo("web-liuyang"))
                .extract()
                .<String>path("id");
        finished(liuyang, own);
        api(liuyang)
                .get(EXPORTS + "/" + own)
                .then()
                .body("pages", greaterThan(40))
                .body("linked", not(equalTo(null)));
        api(liuyang)
                .get("/api/v1/sites/liuyang/export-manifest")
                .then()
                .statusCode(200)
                .body("site", equalTo("liuyang"));
        api(liuyang).get("/api/v1/sites/changsha/export-manifest").then().statusCode(404);
        api(liuyang).body(Map.of("site", "changsha")).post(EXPORTS).then().statusCode(404);
        api(liuyang).body(Map.of()).post(EXPORTS).then().statusCode(403);
        api(liuyang).get(EXPORTS + "/public-key").then().statusCode(200).body(startsWith("-----BEGIN PUBLIC KEY"));

        var province = Tokens.of("province");
        var foreign = api(province)
                .body(Map.of("site", "changsha"))
                .post(EXPORTS)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        finished(province, foreign);
        api(province).get(EXPORTS).then().body("id", hasItem(own)).body("id", hasItem(foreign));
        api(liuyang).get(EXPORTS).then().body("id", hasItem(own)).body("id", not(hasItem(foreign)));
        api(liuyang).get(EXPORTS + "/" + foreign).then().statusCode(404);
        api(liuyang).post(EXPORTS + "/" + foreign + "/cancellation").then().statusCode(404);
        api(Tokens.of("edit-liuyang"))
                .body(Map.of("site", "liuyang"))
                .post(EXPORTS)
                .then()
                .statusCode(403);
        given().header("Host", "admin.localhost").get(EXPORTS).then().statusCode(401);
    }

    private static void finished(String token, String id) {
        var state = await().atMost(Duration.ofMinutes(1))
                .until(() -> api(token).get(EXPORTS + "/" + id).<String>path("state"), now -> !now.equals("RUNNING"));
        assertThat(state).isEqualTo("FINISHED");
    }

    private static RequestSpecification api(String token) {
        return given().header("Host", "admin.localhost")
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .accept("application/json, text/plain");
    }
}
