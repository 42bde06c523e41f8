package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.feed.Reach;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Previews;
import org.zhanqun.framework.style.Logo;
import org.zhanqun.framework.style.StyleDrafts;
import org.zhanqun.framework.style.StyleTokens;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.rollout.PilotGroups;
import org.zhanqun.rollout.StyleRollout;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.theme.StyleFiles;

/** What readers see of a version of the style: on pilots only, everywhere, in a preview; and what a site chose itself stays. */
@QuarkusTest
@Tag("database")
class StyleVersionsOnSitesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(15);
    private static final String ACCENT = "#8a5200";
    private static final Logo LOGO = new Logo(
            Logo.Type.SVG,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>"
                    .getBytes(StandardCharsets.UTF_8));

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

    @Inject
    PilotGroups groups;

    @Inject
    Previews previews;

    @Inject
    PageStyle choices;

    private Site site;
    private Site other;
    private long version;

    @BeforeEach
    void twoSitesAndACheckedVersion() {
        site = province.county();
        other = province.county();
        version = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(draft, 0, new StyleTokens(Palette.RED, ACCENT, "{region}欢迎您"));
            drafts.show(draft, 1, LOGO);
            drafts.check(draft);
            return draft;
        });
        await().atMost(AT_ONCE).until(() -> get(other, "/").statusCode() == 200);
    }

    @AfterEach
    void takeBack() {
        tenants.runAsProvince(() -> {
            var state = versions.require(version).state();
            if (state == FrameworkState.PILOT || state == FrameworkState.CURRENT) {
                rollout.rollBack(version, "测试结束");
            }
        });
    }

    @Test
    void pilotsShowItAndOthersDoNotUntilAllDoAndNobodyAfterTheRollBack() {
        assertThat(shows(home(site))).isFalse();
        tenants.runAsProvince(() -> rollout.toPilots(
                version, groups.add("风格" + site.key(), Set.of(site.key())).id()));
        await().atMost(AT_ONCE).until(() -> shows(home(site)));
        assertThat(shows(home(other))).isFalse();
        assertThat(home(site).select(".brand small").text())
                .isEqualTo(site.region().name() + "欢迎您");

        tenants.runAsProvince(() -> rollout.toAll(version));
        await().atMost(AT_ONCE).until(() -> shows(home(other)));
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(
                                tenants.callAsProvince(() -> rollout.showing(versions.require(version))))
                        .extracting(showing -> showing.reach())
                        .isNotEmpty()
                        .allMatch(Reach::everywhere)
                        .allMatch(reach -> reach.took().compareTo(Duration.ofSeconds(5)) < 0));

        tenants.runAsProvince(() -> rollout.rollBack(version, "太红"));
        await().atMost(AT_ONCE).until(() -> !shows(home(site)) && !shows(home(other)));
    }

    @Test
    void itsFilesAreOnEverySiteAndNoOthersThatSomebodyNames() {
        tenants.runAsProvince(() -> rollout.toAll(version));
        await().atMost(AT_ONCE).until(() -> shows(home(site)));
        var page = home(site);

        var sheet = page.select("head link[rel=stylesheet]").attr("href");
        assertThat(get(site, sheet).asString()).isEqualTo(":root{--p-accent:" + ACCENT + "}");
        get(site, sheet).then().header("Content-Type", "text/css; charset=utf-8");
        var logo = page.select(".brand img.mark").attr("src");
        assertThat(get(other, logo).asByteArray()).isEqualTo(LOGO.bytes());
        assertThat(get(other, logo).contentType()).isEqualTo("image/svg+xml");
        assertThat(get(other, logo).header("Cache-Control")).contains("max-age=31536000");

        get(site, StyleFiles.PREFIX + "/accent/123456.css").then().statusCode(404);
        get(site, StyleFiles.PREFIX + "/logo/" + "0".repeat(32) + ".svg").then().statusCode(404);
    }

    @Test
    void whatASiteChoseItselfStaysUntilItTakesTheBaseAgain() {
        tenants.callAs(site.key(), () -> choices.choose(site.key(), Palette.TEAL));
        tenants.runAsProvince(() -> rollout.toAll(version));
        await().atMost(AT_ONCE).until(() -> shows(home(other)));
        var own = home(site);
        assertThat(own.select("html").attr("data-palette")).isEqualTo("teal");
        assertThat(own.select(".brand small").text()).contains("欢迎您");
        assertThat(own.select("head link[rel=stylesheet]")).isEmpty();

        tenants.runAs(site.key(), () -> choices.takeBase(site.key()));
        await().atMost(AT_ONCE).until(() -> shows(home(site)));
    }

    @Test
    void aPreviewShowsARealSiteWithTheDraftAndIsGoodForThatSiteAlone() {
        var token = tenants.callAsProvince(
                () -> previews.grant(versions.require(version), site).token());
        var at = "/_preview/" + token + "/";
        await().atMost(AT_ONCE).until(() -> get(site, at).statusCode() == 200);
        var preview = Jsoup.parse(get(site, at).asString());
        assertThat(shows(preview)).isTrue();
        assertThat(preview.select(".preview-ribbon").text()).contains("页面风格 v", "尚未发布");
        get(site, preview.select(".brand img.mark").attr("src")).then().statusCode(200);
        get(site, preview.select("head link[rel=stylesheet]").attr("href"))
                .then()
                .statusCode(200);

        assertThat(shows(home(site))).isFalse();
        assertThat(get(other, at).statusCode()).isEqualTo(404);
        assertThat(get(site, "/_preview/" + token.substring(1) + "/").statusCode())
                .as("the same as a framework's")
                .isEqualTo(404);
    }

    private static boolean shows(Document page) {
        return page.select("html").attr("data-palette").equals("red")
                && page.select(".brand small").text().contains("欢迎您")
                && page.select(".brand img.mark").size() == 1;
    }

    private static Document home(Site at) {
        return Jsoup.parse(get(at, "/").asString());
    }

    private static Response get(Site at, String path) {
        return given().header("Host", at.domain())
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path);
    }
}
