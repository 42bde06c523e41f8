package org.zhanqun.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the public and a program find while the database is away. */
@QuarkusTest
@RealKeycloak
@TestProfile(DatabaseAwayTest.ADatabaseOfItsOwn.class)
class DatabaseAwayTest {
    public static class ADatabaseOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:leaving;MODE=MySQL;DB_CLOSE_DELAY=-1",
                    "zhanqun.demo", "false");
        }
    }

    @Inject
    AgroalDataSource database;

    @Test
    void storedPagesAreStillServedAndEverythingElseSaysToComeBackLater() {
        var token = Tokens.of("province");
        page("/").statusCode(200);
        api(token).statusCode(200);

        database.close();

        page("/").statusCode(200).body(containsString("湖南省人民政府门户网站"));
        page("/zwgk/")
                .statusCode(503)
                .header("Retry-After", equalTo("60"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("湖南省人民政府门户网站"));
        api(token)
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:zhanqun:problem:database.unavailable"));
    }

    private static ValidatableResponse page(String path) {
        return given().header("Host", "hunan.localhost").get(path).then();
    }

    private static ValidatableResponse api(String token) {
        return given().header("Host", "admin.localhost")
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/sites")
                .then();
    }
}
