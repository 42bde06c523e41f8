package org.zhanqun.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.zhanqun.testsupport.PackagedOnMySql;

/** The workbench and the API as they are shipped: they migrate an empty MySQL and answer under their own host only. */
@QuarkusIntegrationTest
@TestProfile(PackagedOnMySql.class)
class PackagedAdminIT {
    @Test
    void itStartsOnAnEmptyMySqlAndAnswersUnderItsOwnHostOnly() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/sites/{site}/articles"));
        given().get("/api/v1/sites").then().statusCode(401).contentType("application/problem+json");
        given().header("Host", "www.hunan.gov.example").get("/q/health").then().statusCode(404);
    }

    @Test
    void theWorkbenchAsksToWaitWhileNobodyCanSignIn() {
        given().get("/admin").then().statusCode(503).header("Retry-After", equalTo("2"));
    }
}
