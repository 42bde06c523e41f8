package org.zhanqun.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.zhanqun.testsupport.PackagedOnMySql;

/** The renderer as it is shipped: it reads what the packaged workbench made a moment before in the same MySQL. */
@QuarkusIntegrationTest
@TestProfile(PackagedOnMySql.class)
class PackagedRendererIT {
    @Test
    void itServesThePortalAndNothingElse() {
        given().header("Host", "www.hunan.gov.example")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("湖南省人民政府门户网站"))
                .body(containsString("政务公开"));
        given().header("Host", "www.unknown.gov.example").get("/").then().statusCode(404);
        given().header("Host", "www.hunan.gov.example").get("/q/health").then().statusCode(404);
    }
}
