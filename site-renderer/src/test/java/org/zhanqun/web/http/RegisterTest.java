package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Region;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** The register of all sites, which the province's portal publishes and no other site. */
@QuarkusTest
@Tag("database")
class RegisterTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(60);
    private static final String PORTAL = "register-portal";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Sites sites;

    @Inject
    SiteLifecycle lifecycle;

    private Site county;
    private Site portal;

    @BeforeEach
    void aPortalAndACounty() {
        county = province.county();
        portal = tenants.callAsProvince(() -> sites.findByIdOptional(PORTAL)
                .orElseGet(() -> lifecycle.open(
                        PORTAL,
                        new SiteProfile(
                                SiteKind.PROVINCE,
                                "登记省人民政府门户网站",
                                "4300009901",
                                "www.register-portal.gov.example",
                                new Region("430000", "登记省", null),
                                new Organiser("登记省人民政府办公厅", null, null, null, null)),
                        null,
                        true)));
        await().atMost(AT_ONCE)
                .until(() -> get(portal, "/site-register.csv").asString().contains(county.code()));
    }

    private static Response get(Site site, String path) {
        return given().redirects().follow(false).header("Host", site.domain()).get(path);
    }

    @Test
    void everySiteIsInItAndAClosedOneSaysSo() {
        assertThat(line(county))
                .contains("\"正常运行\"", county.domain(), county.organiser().name());
        var page = Jsoup.parse(get(portal, "/site-register/").asString());
        assertThat(page.select("tbody th a").eachText()).contains(county.name());
        assertThat(get(portal, "/site-register.json").jsonPath().getList("code", String.class))
                .contains(county.code(), portal.code());

        tenants.callAsProvince(() -> lifecycle.close(county.key(), "并入", portal.key()));

        await().atMost(AT_ONCE).until(() -> line(county).contains("\"已关停\""));
        var after = Jsoup.parse(get(portal, "/site-register/").asString());
        assertThat(after.select("tbody th").eachText()).contains(county.name());
        assertThat(after.select("tbody th a").eachText()).doesNotContain(county.name());
    }

    @Test
    void aNewNameShowsInIt() {
        tenants.callAsProvince(
                () -> lifecycle.change(county.key(), county.name(), new Organiser("新的主办单位", null, null, null, null)));
        await().atMost(AT_ONCE).until(() -> line(county).contains("新的主办单位"));
    }

    @Test
    void itIsForProgramsAsItIsAndOnThePortalAlone() {
        assertThat(get(portal, "/site-register.csv").contentType()).isEqualTo("text/csv; charset=utf-8");
        assertThat(get(portal, "/site-register").statusCode()).isEqualTo(301);
        assertThat(get(portal, "/sitemap/").asString()).contains("href=\"/site-register/\"");
        assertThat(get(county, "/sitemap/").asString()).doesNotContain("/site-register/");
        for (var path : new String[] {"/site-register/", "/site-register.csv", "/site-register.json"}) {
            assertThat(get(county, path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private String line(Site site) {
        return get(portal, "/site-register.csv")
                .asString()
                .lines()
                .filter(line -> line.contains(site.code()))
                .findFirst()
                .orElse("");
    }
}
