package org.zhanqun.admin.style;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.style.StyleDrafts;
import org.zhanqun.framework.style.StyleTokens;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.identity.Role;
import org.zhanqun.rollout.StyleRollout;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.Province;

/** A style goes from a draft to the counties and back through the API; what is unreadable, harmful or too late is refused. */
@QuarkusTest
@Tag("database")
class StyleVersionsResourceTest {
    private static final String STYLES = "/api/v1/style-versions";
    private static final String WEBMASTER = "webmaster-of-styles";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    StyleVersions versions;

    @Inject
    StyleDrafts drafts;

    @Inject
    StyleRollout rollout;

    private Site site;
    private long draft;

    @BeforeEach
    void aDraft() {
        site = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, site);
        draft = tenants.callAsProvince(() -> drafts.start(SiteKind.COUNTY).id());
    }

    @AfterEach
    void takeBack() {
        tenants.runAsProvince(() -> {
            var state = versions.require(draft).state();
            if (state == FrameworkState.PILOT || state == FrameworkState.CURRENT) {
                rollout.rollBack(draft, "测试结束");
            }
        });
    }

    @Test
    @TestSecurity(user = "province")
    void aStyleGoesFromADraftToThePilotsAndToAllAndBack() {
        edit(0, "RED", "#8A5200", "{region}欢迎您")
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("accent", equalTo("#8a5200"))
                .body("editedBy", equalTo("province"));
        logo(1, "logo.png", MediaSamples.png(40, 40))
                .statusCode(200)
                .body("logo", matchesPattern("[0-9a-f]{32}\\.png"));
        step("rollout/all", Map.of()).statusCode(409);
        step("check", Map.of()).statusCode(200).body("state", equalTo("CHECKED"));
        step("previews", Map.of("site", site.key()))
                .statusCode(201)
                .body("url", containsString("/_preview/s" + draft + "-"))
                .body("until", notNullValue());

        var group = api().body(Map.of("name", "风格" + site.key(), "sites", List.of(site.key())))
                .post("/api/v1/pilot-groups")
                .then()
                .statusCode(201)
                .extract()
                .<Integer>path("id");
        step("rollout/pilots", Map.of("group", group)).statusCode(200).body("sites", equalTo(1));
        api().get(STYLES + "/" + draft + "/rollout")
                .then()
                .body("shown", equalTo(1))
                .body("version.state", equalTo("PILOT"));
        edit(2, "BLUE", null, null).statusCode(409).body("detail", containsString("正在试点"));
        step("rollout/all", Map.of()).statusCode(204);
        api().get("/api/v1/sites/" + site.key() + "/style")
                .then()
                .body("palette", equalTo("RED"))
                .body("own", nullValue());
        step("rollout/return", Map.of("reason", "太红")).statusCode(204);
        api().get("/api/v1/sites/" + site.key() + "/style").then().body("palette", equalTo("BLUE"));
        api().get(STYLES).then().body("id", hasItem((int) draft));
    }

    @Test
    @TestSecurity(user = "province")
    void whatIsWrongIsSaidAtItsField() {
        edit(0, "BLUE", "#ff9900", null)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("accent"))
                .body("violations.message", hasItem(containsString("4.5:1")));
        edit(0, "BLUE", "red", null).statusCode(422).body("violations.field", hasItem("accent"));
        edit(0, null, null, "长".repeat(25)).statusCode(422).body("violations.field", hasItem("slogan"));
        edit(0, "PINK", null, null).statusCode(400);
        api().body(Map.of("revision", 0, "palette", "BLUE", "home", List.of("SERVICES", "OPENNESS")))
                .put(STYLES + "/" + draft)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("home"));
        var province =
                tenants.callAsProvince(() -> drafts.start(SiteKind.PROVINCE).id());
        api().body(Map.of("revision", 0, "palette", "BLUE", "home", List.of("INTERACTION", "OPENNESS", "ABOUT")))
                .put(STYLES + "/" + province)
                .then()
                .statusCode(422)
                .body("violations.message", hasItem(containsString("ABOUT")));
        api().body(Map.of("revision", 0, "palette", "BLUE", "home", List.of("INTERACTION", "OPENNESS")))
                .put(STYLES + "/" + province)
                .then()
                .statusCode(200)
                .body("home", equalTo(List.of("INTERACTION", "OPENNESS")));
        api().delete(STYLES + "/" + province).then().statusCode(204);
        api().body(Map.of()).post(STYLES).then().statusCode(422);
        api().put(STYLES + "/" + draft).then().statusCode(400);
        api().get(STYLES + "/999999").then().statusCode(404);
        logo(0, "logo.svg", "no picture".getBytes(StandardCharsets.UTF_8)).statusCode(422);
        logo(0, "logo.png", MediaSamples.pdf()).statusCode(422).body("violations.field", hasItem("file"));
        given().multiPart("revision", "0")
                .put(STYLES + "/" + draft + "/logo")
                .then()
                .statusCode(422);
        step("previews", Map.of("site", "nosuchsite")).statusCode(404);
        step("rollout/return", Map.of("reason", "")).statusCode(422);
        api().get(STYLES + "/" + draft).then().body("revision", equalTo(0));
    }

    @Test
    @TestSecurity(user = "province")
    void ofTwoAtOnceTheSlowerIsToldAndOverwritesNothing() {
        edit(0, "RED", null, null).statusCode(200);
        edit(0, "TEAL", null, null).statusCode(409).body("detail", containsString("province"));
        logo(0, "logo.png", MediaSamples.png(9, 9)).statusCode(409);
        api().delete(STYLES + "/" + draft + "/logo?revision=0").then().statusCode(409);
        api().get(STYLES + "/" + draft).then().body("palette", equalTo("RED")).body("logo", nullValue());
    }

    @Test
    @TestSecurity(user = "province")
    void aVersionOfAnOldOneIsRefusedAndADraftIsDiscarded() {
        var other = tenants.callAsProvince(() -> {
            var id = drafts.start(SiteKind.COUNTY).id();
            drafts.check(id);
            return id;
        });
        try {
            tenants.runAsProvince(() -> rollout.toAll(other));
            step("check", Map.of()).statusCode(409).body("detail", containsString("不是在现行版本"));
        } finally {
            tenants.runAsProvince(() -> rollout.rollBack(other, "测试结束"));
        }
        api().delete(STYLES + "/" + other).then().statusCode(409).body("detail", containsString("曾在网站上使用过"));
        var third = tenants.callAsProvince(() -> drafts.start(SiteKind.COUNTY).id());
        api().delete(STYLES + "/" + third).then().statusCode(204);
        api().get(STYLES + "/" + third).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "province")
    void anOutdatedDraftIsBroughtUpToDate() {
        edit(0, "TEAL", "#8a5200", null).statusCode(200);
        step("rebasing", Map.of()).statusCode(409).body("detail", containsString("不用重做"));
        var other = tenants.callAsProvince(() -> {
            var id = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(id, 0, new StyleTokens(Palette.RED, null, "{region}欢迎您"));
            drafts.check(id);
            return id;
        });
        try {
            tenants.runAsProvince(() -> rollout.toAll(other));
            var rebased = step("rebasing", Map.of())
                    .statusCode(201)
                    .body("draft.basedOn", equalTo((int) (long) other))
                    .body("draft.palette", equalTo("TEAL"))
                    .body("draft.accent", equalTo("#8a5200"))
                    .body("draft.slogan", equalTo("{region}欢迎您"))
                    .body("both", hasSize(1))
                    .body("both[0].field", equalTo("PALETTE"))
                    .body("both[0].before", equalTo("BLUE"))
                    .body("both[0].current", equalTo("RED"))
                    .body("both[0].kept", equalTo("TEAL"))
                    .extract()
                    .<Integer>path("draft.id");
            api().body(Map.of()).post(STYLES + "/" + rebased + "/check").then().statusCode(200);
            api().delete(STYLES + "/" + rebased).then().statusCode(204);
            api().body(Map.of()).post(STYLES + "/" + other + "/rebasing").then().statusCode(409);
        } finally {
            tenants.runAsProvince(() -> rollout.rollBack(other, "测试结束"));
        }
        api().body(Map.of()).post(STYLES + "/999999/rebasing").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterSeesVersionsAndChangesNone() {
        api().get(STYLES).then().statusCode(200);
        api().body(Map.of("kind", "COUNTY")).post(STYLES).then().statusCode(403);
        edit(0, "RED", null, null).statusCode(403);
        logo(0, "logo.png", MediaSamples.png(9, 9)).statusCode(403);
        for (var step : List.of("check", "rebasing", "rollout/all")) {
            step(step, Map.of()).statusCode(403);
        }
        step("previews", Map.of("site", site.key())).statusCode(403);
        step("rollout/return", Map.of("reason", "x")).statusCode(403);
        api().get(STYLES + "/" + draft + "/rollout").then().statusCode(403);
        api().delete(STYLES + "/" + draft).then().statusCode(403);
        api().delete(STYLES + "/" + draft + "/logo?revision=0").then().statusCode(403);
    }

    private ValidatableResponse edit(long revision, String palette, String accent, String slogan) {
        var body = new HashMap<String, Object>();
        body.put("revision", revision);
        body.put("palette", palette);
        body.put("accent", accent);
        body.put("slogan", slogan);
        return api().body(body).put(STYLES + "/" + draft).then();
    }

    private ValidatableResponse logo(long revision, String name, byte[] bytes) {
        return given().accept("application/json")
                .multiPart("revision", Long.toString(revision))
                .multiPart("file", name, bytes)
                .put(STYLES + "/" + draft + "/logo")
                .then();
    }

    private ValidatableResponse step(String step, Map<String, ?> body) {
        return api().body(body).post(STYLES + "/" + draft + "/" + step).then();
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
