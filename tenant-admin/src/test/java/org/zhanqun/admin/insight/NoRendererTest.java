package org.zhanqun.admin.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.parsed;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.testsupport.Province;

/** A workbench without a renderer in its process: as in production, where the two are applications of their own. */
@QuarkusTest
@TestProfile(NoRendererTest.Alone.class)
@Tag("database")
class NoRendererTest {
    @Inject
    Province province;

    public static class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.arc.exclude-types", KnownPages.class.getName());
        }
    }

    @Test
    @TestSecurity(user = "province")
    void itSaysThatThisNodeRendersNoPages() {
        var site = province.county().key();

        given().accept("application/json")
                .get("/api/v1/sites/" + site + "/pages/explain")
                .then()
                .statusCode(503)
                .body("type", containsString("page.elsewhere"));
        var refused = get("/admin/sites/" + site + "/pages/explain");
        refused.then().statusCode(503);
        assertThat(parsed(refused).select("[role=alert]").text()).contains("不生成公众页面");
    }
}
