package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedChanges;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.ColumnMerging;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.feed.Reach;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.Previews;
import org.zhanqun.rollout.PilotGroups;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.rollout.Showing;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What readers see of a version: on pilots only, everywhere, in a preview; and where addresses lead that moved. */
@QuarkusTest
@Tag("database")
class FrameworkOnSitesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(15);
    private static final String NEW_NAME = "县内要闻新名";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Frameworks frameworks;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    @Inject
    PilotGroups groups;

    @Inject
    Previews previews;

    @Inject
    ColumnTrees trees;

    @Inject
    FeaturedColumns featured;

    @Inject
    FeaturedChanges changes;

    @Inject
    ColumnMerging merging;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    private Site site;
    private Site other;
    private long version;

    @BeforeEach
    void twoSitesAndACheckedVersion() {
        site = province.county();
        other = province.county();
        version = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(
                    draft,
                    0,
                    List.of(
                            new DraftOperation.Change("0201", BaseField.NAME, NEW_NAME),
                            new DraftOperation.Retire("0203", "0202")));
            return draft;
        });
        assertThat(tenants.callAsProvince(() -> drafts.check(version))).isEmpty();
        await().atMost(AT_ONCE).until(() -> get(other, "/").statusCode() == 200);
    }

    @AfterEach
    void takeBack() {
        tenants.runAsProvince(() -> {
            var state = frameworks.require(version).state();
            if (state == FrameworkState.PILOT || state == FrameworkState.CURRENT) {
                rollout.rollBack(version, "测试结束");
            }
        });
    }

    @Test
    void pilotsShowItAndOthersDoNotUntilAllDoAndNobodyAfterTheRollBack() {
        assertThat(shows(site)).isFalse();
        tenants.runAsProvince(() -> rollout.toPilots(
                version, groups.add("试点" + site.key(), Set.of(site.key())).id()));
        await().atMost(AT_ONCE).until(() -> shows(site));
        assertThat(shows(other)).isFalse();

        tenants.runAsProvince(() -> rollout.toAll(version));
        await().atMost(AT_ONCE).until(() -> shows(other));

        tenants.runAsProvince(() -> rollout.rollBack(version, "名称有误"));
        await().atMost(AT_ONCE).until(() -> !shows(site) && !shows(other));
    }

    /** What the workbench says about the time to visible is what a reader who asks all the time finds. */
    @Test
    void theMeasuredTimeIsWhenReadersSeeIt() throws Exception {
        var started = Instant.now();
        tenants.runAsProvince(() -> rollout.toPilots(
                version, groups.add("计时" + site.key(), Set.of(site.key())).id()));
        var committed = Instant.now();
        while (!shows(site)) {
            Thread.sleep(5);
        }
        var seen = Instant.now();
        await().atMost(AT_ONCE).until(() -> reach().filter(Reach::everywhere).isPresent());
        var reach = reach().orElseThrow();
        assertThat(reach.committed()).isBetween(started, committed);
        assertThat(reach.applied()).isAfterOrEqualTo(committed.minusMillis(100));
        // A renderer writes the time down when it has applied the step, which a reader may be a moment ahead of.
        assertThat(Duration.between(reach.applied(), seen).abs()).isLessThan(AT_ONCE);
        System.out.printf(
                "Time to visible: measured %d ms, seen by a reader after %d ms%n",
                reach.took().toMillis(),
                Duration.between(reach.committed(), seen).toMillis());
    }

    private Optional<Reach> reach() {
        return tenants.callAsProvince(() -> rollout.showing(frameworks.require(version))).stream()
                .filter(showing -> showing.site().key().equals(site.key()))
                .findFirst()
                .map(Showing::reach);
    }

    @Test
    void aRetiredBaseColumnsArticlesStayAndItsAddressLeadsOn() {
        var article = publish("0203");
        var address = ArticleAddress.of("zwdt/xzdt", article.publishedAt(), article.id());
        await().atMost(AT_ONCE).until(() -> get(site, address).statusCode() == 200);

        tenants.runAsProvince(() -> rollout.toAll(version));

        await().atMost(AT_ONCE).until(() -> get(site, "/zwdt/xzdt/").statusCode() == 301);
        assertThat(get(site, "/zwdt/xzdt/").header("Location")).isEqualTo("/zwdt/bmdt/");
        get(site, address).then().statusCode(200);
        assertThat(get(site, "/zwdt/").asString()).doesNotContain("/zwdt/xzdt/\"");
    }

    @Test
    void movedMergedAndRetiredFeaturedColumnsLeadOnAndHiddenOnesAnswer() {
        var fireworks = add("花炮产业", "hpcy");
        var article = publish(fireworks);
        await().atMost(AT_ONCE).until(() -> get(site, "/").asString().contains("/hpcy/"));

        tenants.callAs(site.key(), () -> changes.hide(site, fireworks, true));
        await().atMost(AT_ONCE).until(() -> !get(site, "/").asString().contains("/hpcy/"));
        get(site, "/hpcy/").then().statusCode(200);

        tenants.callAs(site.key(), () -> changes.move(site, fireworks, "0901"));
        await().atMost(AT_ONCE).until(() -> get(site, "/hpcy/").statusCode() == 301);
        assertThat(get(site, "/hpcy/").header("Location")).isEqualTo("/ztzl/dqzt/hpcy/");
        get(other, "/hpcy/").then().statusCode(404);

        var old = ArticleAddress.of("hpcy", article.publishedAt(), article.id());
        tenants.callAs(site.key(), () -> merging.merge(site, fireworks, "0201"));
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(get(site, "/ztzl/dqzt/hpcy/").header("Location"))
                        .isEqualTo("/zwdt/zwyw/"));
        assertThat(get(site, old).header("Location"))
                .isEqualTo(ArticleAddress.of("zwdt/zwyw", article.publishedAt(), article.id()));
    }

    @Test
    void aPreviewShowsARealSiteWithTheVersionAndStaysWithinItself() {
        publish("0201");
        await().atMost(AT_ONCE).until(() -> get(site, "/zwdt/zwyw/").asString().contains("会议召开"));
        var base = "/_preview/" + token(site) + "/";

        var answer = get(site, base);
        answer.then().statusCode(200).header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select(".preview-ribbon").text()).contains("预览", "尚未发布");
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.text()).contains(NEW_NAME);
        assertThat(page.select("a[href^=/]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith(base)
                        || href.startsWith("/_view/")
                                && href.contains("to=" + URLEncoder.encode(base, StandardCharsets.UTF_8)));
        assertThat(page.select("form[action]").attr("action")).startsWith(base);
        get(site, page.select("link[rel=stylesheet]").attr("href")).then().statusCode(200);
        get(site, base + "zwdt/zwyw/").then().statusCode(200);
        assertThat(get(site, base + "zwdt/xzdt/").header("Location")).isEqualTo(base + "zwdt/bmdt/");
        var found = given().header("Host", site.domain()).queryParam("q", "会议").get(base + "search");
        assertThat(Jsoup.parse(found.asString()).text()).contains("尚未发布", "会议召开");
        get(site, base + "nothing/here/").then().statusCode(404);

        assertThat(shows(site)).isFalse();
        assertThat(get(site, "/").asString()).doesNotContain("preview-ribbon");
        assertThat(get(site, "/robots.txt").asString()).contains("Disallow: /_preview/");
    }

    @Test
    void aTokenIsGoodForOneSiteOneVersionAndItsTimeAlone() {
        var token = token(site);
        var parts = token.split("-");
        assertThat(get(site, "/_preview/" + token + "/").statusCode()).isEqualTo(200);
        for (var forged : List.of(
                parts[0] + "-" + (Long.parseLong(parts[1]) + 3600) + "-" + parts[2],
                (version - 1) + "-" + parts[1] + "-" + parts[2],
                parts[0] + "-" + parts[1] + "-" + "0".repeat(64),
                parts[0] + "-1-" + parts[2],
                "1-2-3",
                "-")) {
            assertThat(get(site, "/_preview/" + forged + "/").statusCode())
                    .as(forged)
                    .isEqualTo(404);
        }
        assertThat(get(other, "/_preview/" + token + "/").statusCode()).isEqualTo(404);
        assertThat(get(site, "/_preview/" + token).statusCode()).isEqualTo(404);
        assertThat(get(site, "/_preview/" + token + "/../x/").statusCode()).isEqualTo(404);
    }

    private String token(Site at) {
        return tenants.callAsProvince(
                () -> previews.grant(frameworks.require(version), at).token());
    }

    private boolean shows(Site at) {
        return get(at, "/").asString().contains(NEW_NAME);
    }

    private String add(String name, String slug) {
        var proposal = new FeaturedColumns.Proposal(null, name, slug, ColumnKind.LIST, "工作动态", name, name, 30);
        return tenants.callAs(site.key(), () -> featured.add(site, proposal)).code();
    }

    private Article publish(String column) {
        var manuscript = new Manuscript(column, "会议召开", "", "<p>正文</p>", "县政府办", null, null, null);
        return tenants.callAs(site.key(), () -> {
            var draft = writing.draft(site, trees.of(site), manuscript).article();
            return publishing.publish(site, trees.of(site), draft.id());
        });
    }

    private static Response get(Site at, String path) {
        return given().header("Host", at.domain())
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(path);
    }
}
