package org.zhanqun.admin.framework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class FrameworksResourceTest {
    private static final String FRAMEWORKS = "/api/v1/frameworks";
    private static final String WEBMASTER = "webmaster-of-frameworks";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Frameworks frameworks;

    @Inject
    Drafts drafts;

    private Site site;
    private long draft;

    @BeforeEach
    void aDraft() {
        site = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, site);
        draft = tenants.callAsProvince(() -> drafts.start(SiteKind.DEPARTMENT).id());
    }

    @AfterEach
    void discard() {
        tenants.runAsProvince(() -> {
            if (frameworks.findByIdOptional(draft).isPresent()) {
                drafts.discard(draft);
            }
        });
    }

    @Test
    @TestSecurity(user = "province")
    void theSlowerOfTwoIsToldWhatTheOtherDid() {
        edit(0, rename("0201", "要闻一")).statusCode(200).body("revision", equalTo(1));
        edit(0, rename("0201", "要闻二"), rename("0202", "通知"))
                .statusCode(409)
                .body("revision", equalTo(1))
                .body("meanwhile[0].user", equalTo("province"))
                .body("meanwhile[0].operation.value", equalTo("要闻一"))
                .body("overlapping", contains(0));
        edit(1, rename("0202", "通知")).statusCode(200);

        api().get(FRAMEWORKS + "/" + draft + "/operations").then().body("revision", contains(1, 2));
        api().body(Map.of("revision", 2))
                .post(FRAMEWORKS + "/" + draft + "/operations/1/undoing")
                .then()
                .statusCode(200);
        api().body(Map.of("revision", 3))
                .post(FRAMEWORKS + "/" + draft + "/operations/1/undoing")
                .then()
                .statusCode(409)
                .body("detail", containsString("已经撤销"));
    }

    @Test
    @TestSecurity(user = "province")
    void whatIsWrongIsSaidAtItsField() {
        edit(0, Map.of("op", "CHANGE", "code", "0201", "field", "SLUG", "value", "../x"))
                .statusCode(422)
                .body("violations.field", contains("slug"));
        edit(0, Map.of("op", "RETIRE", "code", "0201")).statusCode(422);
        edit(0, Map.of("op", "EXPLODE")).statusCode(400);
        edit(0, Map.of("op", "CHANGE", "code", "0201", "field", "COLOUR", "value", "x"))
                .statusCode(400);
        edit(0, Map.of("op", "MOVE", "code", "03", "position", "third")).statusCode(400);
        api().post(FRAMEWORKS + "/" + draft + "/operations").then().statusCode(400);
        api().body(Map.of()).post(FRAMEWORKS).then().statusCode(422);
        api().body(Map.of("kind", "VILLAGE")).post(FRAMEWORKS).then().statusCode(400);
        api().get(FRAMEWORKS + "/999999").then().statusCode(404);
        api().body(Map.of("reason", ""))
                .post(FRAMEWORKS + "/" + draft + "/rollout/return")
                .then()
                .statusCode(422);
        api().body(Map.of("cityCode", "4301"))
                .post(FRAMEWORKS + "/" + draft + "/rollout/cities")
                .then()
                .statusCode(422);
        assertThat(tenants.callAsProvince(() -> frameworks.require(draft).revision()))
                .isZero();
    }

    @Test
    @TestSecurity(user = "province")
    void groupsOfPilotsAreKept() {
        var group = Map.of("name", "试点组" + site.key(), "sites", List.of(site.key()));
        var id = api().body(group)
                .post("/api/v1/pilot-groups")
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("id");
        api().body(group)
                .post("/api/v1/pilot-groups")
                .then()
                .statusCode(422)
                .body("violations.field", contains("name"));
        api().body(Map.of("name", "x", "sites", List.of("nosuchsite")))
                .post("/api/v1/pilot-groups")
                .then()
                .statusCode(422)
                .body("violations.field", contains("sites"));
        api().get("/api/v1/pilot-groups").then().body("name", hasItem("试点组" + site.key()));
        api().body(Map.of("group", id))
                .post(FRAMEWORKS + "/" + draft + "/rollout/pilots")
                .then()
                .statusCode(422)
                .body("violations.message", hasItem(containsString("不属于")));
        api().delete("/api/v1/pilot-groups/" + id).then().statusCode(204);
        api().delete("/api/v1/pilot-groups/" + id).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "province")
    void aDraftIsDiscarded() {
        api().delete(FRAMEWORKS + "/" + draft).then().statusCode(204);
        api().get(FRAMEWORKS + "/" + draft).then().statusCode(404);
        var current = tenants.callAsProvince(
                () -> frameworks.current(SiteKind.DEPARTMENT).id());
        api().delete(FRAMEWORKS + "/" + current).then().statusCode(409);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterSeesVersionsAndChangesNone() {
        api().get(FRAMEWORKS).then().statusCode(200).body("kind", hasItems("COUNTY", "DEPARTMENT"));
        api().body(Map.of("kind", "COUNTY")).post(FRAMEWORKS).then().statusCode(403);
        edit(0, rename("0201", "要闻")).statusCode(403);
        for (var step : List.of("/check", "/rebasing", "/rollout/all")) {
            api().post(FRAMEWORKS + "/" + draft + step).then().statusCode(403);
        }
        api().body(Map.of("reason", "x"))
                .post(FRAMEWORKS + "/" + draft + "/rollout/return")
                .then()
                .statusCode(403);
        api().delete(FRAMEWORKS + "/" + draft).then().statusCode(403);
        api().get("/api/v1/pilot-groups").then().statusCode(403);
        api().get(FRAMEWORKS + "/" + draft + "/rollout").then().statusCode(403);
    }

    private ValidatableResponse edit(long revision, Map<?, ?>... operations) {
        return api().body(Map.of("revision", revision, "operations", List.of(operations)))
                .post(FRAMEWORKS + "/" + draft + "/operations")
                .then();
    }

    private static Map<String, String> rename(String code, String name) {
        return Map.of("op", "CHANGE", "code", code, "field", "NAME", "value", name);
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
