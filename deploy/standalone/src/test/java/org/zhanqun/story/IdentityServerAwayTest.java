package org.zhanqun.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Memberships;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/** A token that was given out is still good when the identity server cannot be asked to make accounts. */
@QuarkusTest
@RealKeycloak
@TestProfile(IdentityServerAwayTest.NoAccountsToBeHad.class)
class IdentityServerAwayTest {
    public static class NoAccountsToBeHad implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.keycloak.admin-client.server-url", "http://localhost:1",
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:away;MODE=MySQL;DB_CLOSE_DELAY=-1",
                    "zhanqun.demo", "false");
        }
    }

    @Inject
    Tenants tenants;

    @Inject
    Sites sites;

    @Inject
    Memberships memberships;

    @Test
    void aSiteIsNotOpenedWithoutItsWebmaster() {
        var before = rows();
        given().header("Host", "admin.localhost")
                .header("Authorization", "Bearer " + Tokens.of("province"))
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(NewSite.json("lincheng-away", "4301960009"))
                .post("/api/v1/sites")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:zhanqun:problem:identity.unavailable"))
                .body("detail", equalTo("The identity server does not answer; nothing was changed, try again later"));

        assertThat(rows()).isEqualTo(before);
        given().header("Host", "lincheng-away.localhost").get("/").then().statusCode(404);
    }

    private Rows rows() {
        return tenants.callAsProvince(
                () -> new Rows(sites.count(), sites.allDomains().size(), memberships.count()));
    }

    private record Rows(long sites, long domains, long memberships) {}
}
