package org.zhanqun.admin.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;
import static org.zhanqun.admin.shell.Workbench.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.export.TamperAlarm;
import org.zhanqun.export.TamperAlarms;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** The workbench in a process of its own: it exports nothing, says so, and shows the alarms that renderers raised. */
@QuarkusTest
@Tag("database")
class WithoutRendererTest {
    private static final String WEBMASTER = "webmaster-of-exports";
    private static final String EXPORTS = "/api/v1/exports";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    TamperAlarms alarms;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        province.employ(WEBMASTER, Role.WEBMASTER, mine);
    }

    @Test
    @TestSecurity(user = "province")
    void itSaysThatItCannotExport() {
        for (var body : new String[] {"{}", "{\"site\":\"" + mine.key() + "\",\"complete\":true}"}) {
            api().body(body)
                    .post(EXPORTS)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("urn:zhanqun:problem:export.no-renderer"))
                    .body("detail", containsString("没有网页生成程序"));
        }
        api().get(EXPORTS).then().statusCode(503);
        api().body("{\"sites\":\"x\"}").post(EXPORTS).then().statusCode(400);
        api().body("{\"site\":\"no-such-site\"}").post(EXPORTS).then().statusCode(404);
        assertThat(page("/admin/exports").text()).contains("这里没有网页生成程序");
        assertThat(page("/admin/exports").select("form[action=/admin/exports]")).isEmpty();
        post("/admin/exports", Map.of()).then().statusCode(503);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aWebmasterMayExportNoOthersSiteAndNotAll() {
        api().body("{}").post(EXPORTS).then().statusCode(403);
        api().body("{\"site\":\"" + other.key() + "\"}").post(EXPORTS).then().statusCode(404);
        api().body("{\"site\":\"" + mine.key() + "\"}").post(EXPORTS).then().statusCode(503);
        get("/admin/exports").then().statusCode(403);
        get("/admin/sites/" + other.key() + "/exports").then().statusCode(404);
        api().get("/api/v1/sites/" + other.key() + "/export-manifest").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = WEBMASTER)
    void aSiteSeesItsOwnAlarmsOnly() {
        raise(mine, "public/index.html", true);
        raise(other, "public/of-another.html", false);
        api().get("/api/v1/sites/" + mine.key() + "/tamper-alarms")
                .then()
                .statusCode(200)
                .body("path", hasItem("public/index.html"))
                .body("path", not(hasItem("public/of-another.html")))
                .body("site", hasItem(mine.key()));
        api().get("/api/v1/sites/" + other.key() + "/tamper-alarms").then().statusCode(404);
        api().get("/api/v1/tamper-alarms").then().statusCode(403);
        var page = page("/admin/sites/" + mine.key() + "/exports");
        assertThat(page.select("h1").text()).isEqualTo("导出与防篡改");
        assertThat(page.text()).contains("public/index.html", "已恢复").doesNotContain("of-another");
    }

    @Test
    @TestSecurity(user = "province")
    void theProvinceSeesTheAlarmsOfAll() {
        raise(mine, "public/<b>x</b>.html", false);
        api().get("/api/v1/tamper-alarms")
                .then()
                .statusCode(200)
                .body("site", hasItem(mine.key()))
                .body("healed", not(empty()));
        var page = page("/admin/exports");
        assertThat(page.text()).contains("public/<b>x</b>.html", "没有恢复，请处理", mine.key());
        assertThat(given().get("/admin/exports").asString()).doesNotContain("<b>x</b>");
    }

    private void raise(Site site, String path, boolean healed) {
        tenants.runAs(
                site.key(),
                () -> alarms.persist(
                        new TamperAlarm(Instant.now(), TamperAlarm.Kind.CONTENT, path, "内容与清单不符", healed)));
    }

    private static RequestSpecification api() {
        return given().contentType("application/json").accept("application/json");
    }
}
