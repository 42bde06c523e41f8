package org.zhanqun.admin.province;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.zhanqun.admin.shell.Workbench.get;
import static org.zhanqun.admin.shell.Workbench.page;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hibernate.BaseSessionEventListener;
import org.hibernate.Session;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.supervision.HealthLevel;
import org.zhanqun.supervision.HealthMeasuring;
import org.zhanqun.supervision.ProvinceAcrossTenants;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class ProvinceTest {
    private static final String HEALTH = "/api/v1/site-health";
    private static final String CITY = "430600";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    HealthMeasuring measuring;

    @Inject
    ProvinceAcrossTenants acrossTenants;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    private void measure(Site site) {
        tenants.callAs(site.key(), () -> measuring.measure(site.key()));
    }

    @Test
    @TestSecurity(user = "province")
    void aSiteWithEmptyColumnsFailsAndSaysWhy() {
        var site = province.county(CITY);
        measure(site);
        given().queryParam("city", CITY)
                .queryParam("level", "PROBLEM")
                .get(HEALTH)
                .then()
                .statusCode(200)
                .body("key", hasItem(site.key()))
                .body("find { it.key == '" + site.key() + "' }.reasons", hasItem("还没有发布过信息"))
                .body("find { it.key == '" + site.key() + "' }.measured.lettersOverdue", equalTo(0));
        var home = page("/admin/province");
        var tile = home.select("a.tile[href$=/" + site.key() + "]");
        assertThat(tile.hasClass("bad")).isTrue();
        assertThat(tile.text()).contains("有问题");
        assertThat(home.select("#map-title, #worst-title, #kinds-title, #rollouts-title"))
                .hasSize(4);
        var list = page("/admin/province/sites?city=" + CITY + "&level=PROBLEM&size=100");
        assertThat(list.select("tbody a.t").eachText()).contains(site.name());
        assertThat(list.select("select[name=level] option[selected]").text()).isEqualTo("有问题");
    }

    @Test
    @TestSecurity(user = "province")
    void aSuspendedSiteIsOfflineAndAClosedOneIsNotThere() {
        var suspended = province.county(CITY);
        var closed = province.county(CITY);
        tenants.runAsProvince(() -> {
            lifecycle.suspend(suspended.key(), "机房搬迁", LocalDate.now(clock).plusDays(3));
            lifecycle.close(closed.key(), "并入市门户", null);
        });
        given().queryParam("level", "OFFLINE")
                .get(HEALTH)
                .then()
                .body("key", hasItem(suspended.key()))
                .body("key", not(hasItem(closed.key())));
        given().get(HEALTH).then().body("key", not(hasItem(closed.key())));
    }

    @Test
    @TestSecurity(user = "province-city")
    void aCitysSupervisorSeesThatCityAlone() {
        var own = province.county("430700");
        var other = province.county(CITY);
        tenants.runAsProvince(() -> memberships.grant(Membership.ofCity("province-city", "430700")));
        given().get(HEALTH)
                .then()
                .statusCode(200)
                .body("key", hasItem(own.key()))
                .body("key", not(hasItem(other.key())));
        given().queryParam("city", CITY).get(HEALTH).then().body("size()", equalTo(0));
        var home = page("/admin/province");
        assertThat(home.select("a[href$=/" + own.key() + "]")).isNotEmpty();
        assertThat(home.html()).doesNotContain("/" + other.key());
        assertThat(get("/admin/province/export?format=csv").asString())
                .contains(own.key())
                .doesNotContain(other.key());
    }

    @Test
    @TestSecurity(user = "province-web")
    void whoeverRunsOneSiteSeesNoneOfIt() {
        var site = province.county();
        tenants.runAsProvince(() -> memberships.grant(Membership.ofSite("province-web", Role.WEBMASTER, site.key())));
        given().get(HEALTH).then().statusCode(403);
        get("/admin/province").then().statusCode(403);
        get("/admin/province/export").then().statusCode(403);
    }

    @Test
    void aMeasurementBelongsToItsSite() {
        var one = province.county();
        var other = province.county();
        measure(one);
        assertThat(tenants.callAs(
                        other.key(),
                        () -> entityManager
                                .createQuery("select count(*) from SiteHealth", Long.class)
                                .getSingleResult()))
                .isZero();
        measure(one);
        assertThat(tenants.callAs(
                        one.key(),
                        () -> entityManager
                                .createQuery("select count(*) from SiteHealth", Long.class)
                                .getSingleResult()))
                .isEqualTo(1);
    }

    @Test
    void threeStatementsHoweverManySites() {
        for (var i = 0; i < 5; i++) {
            measure(province.county());
        }
        var statements = new AtomicInteger();
        var looked = tenants.callAsProvince(() -> {
            // The session's own: others work beside this test.
            entityManager.unwrap(Session.class).addEventListeners(new BaseSessionEventListener() {
                @Override
                public void jdbcExecuteStatementStart() {
                    statements.incrementAndGet();
                }
            });
            return acrossTenants.look(null, Clocks.today(clock)).stream()
                    .map(ProvinceAcrossTenants.Look::level)
                    .toList();
        });
        assertThat(looked).hasSizeGreaterThanOrEqualTo(5).contains(HealthLevel.PROBLEM);
        assertThat(statements).hasValue(3);
    }

    @Test
    @TestSecurity(user = "province")
    void theListIsTakenAwayAsItWasNarrowed() throws IOException {
        var site = province.county(CITY);
        measure(site);
        var book = given().get(HEALTH + "/export?city=" + CITY + "&level=PROBLEM&kind=COUNTY");
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(book.asByteArray()))) {
            var sheet = read.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("状况");
            for (var i = 1; i <= sheet.getLastRowNum(); i++) {
                assertThat(sheet.getRow(i).getCell(4).getStringCellValue()).isEqualTo("有问题");
            }
        }
        var csv = given().get(HEALTH + "/export?format=csv&city=" + CITY).asString();
        assertThat(csv).startsWith("\uFEFF标识,").contains(site.key());
        get("/admin/province/sites?city=x&kind=y&level=z&page=-4&size=7").then().statusCode(200);
    }
}
