package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.CustomFieldKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.DraftOperation.DefineField;
import org.zhanqun.framework.DraftOperation.DropField;
import org.zhanqun.framework.Drafts;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.sharing.Addressees;
import org.zhanqun.sharing.Offer;
import org.zhanqun.sharing.Offering;
import org.zhanqun.sharing.ShareMode;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What the public reads of the fields that a framework adds. */
@QuarkusTest
@Tag("database")
class CustomFieldsOnPagesTest {
    private static final String NEWS = "0201";
    private static final String DOCUMENTS = "0401";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    @Inject
    ColumnTrees trees;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Articles articles;

    @Inject
    PublishedArticles published;

    @Inject
    Offering offering;

    private final List<Long> inForce = new ArrayList<>();
    private Site site;

    @BeforeEach
    void aSite() {
        site = province.county("439660");
    }

    @AfterEach
    void takeBack() {
        inForce.reversed().forEach(id -> tenants.runAsProvince(() -> rollout.rollBack(id, "测试结束")));
    }

    @Test
    void theyStandInTheirOrderWithoutWhatIsOnlyInsideUntilTheFrameworkAsksNoMore() {
        inForce(
                SiteKind.COUNTY,
                new DefineField(field("seen_at", ContentKind.NEWS, "活动地点", CustomFieldKind.TEXT, true, 2)),
                new DefineField(field("seen_how", ContentKind.NEWS, "报名办法", CustomFieldKind.LONG_TEXT, true, 1)),
                new DefineField(field("seen_link", ContentKind.NEWS, "报名网址", CustomFieldKind.LINK, true, 3)),
                new DefineField(field("unseen", ContentKind.NEWS, "联系人", CustomFieldKind.TEXT, false, 4)));
        var article = publish(
                site,
                NEWS,
                FactsDraft.NONE,
                Map.of(
                        "seen_at", "县政务中心<b>",
                        "seen_how", "一、网上\n二、现场",
                        "seen_link", "https://bm.example.com/x",
                        "unseen", "内部的名字"));
        var page = page(site, address(site, article));
        assertThat(page.select("dl.custom dt").eachText()).containsExactly("报名办法", "活动地点", "报名网址");
        assertThat(page.select("dl.custom dd").get(0).wholeText()).isEqualTo("一、网上\n二、现场");
        assertThat(page.select("dl.custom dd").get(1).text()).isEqualTo("县政务中心<b>");
        assertThat(page.select("dl.custom a").attr("href")).contains("bm.example.com");
        assertThat(page.html()).doesNotContain("内部的名字");

        inForce(SiteKind.COUNTY, new DropField("seen_at"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(page(site, address(site, article))
                                .select("dl.custom dt")
                                .eachText())
                        .containsExactly("报名办法", "报名网址"));
    }

    @Test
    void aDocumentShowsThemBelowItsHead() {
        inForce(
                SiteKind.COUNTY,
                new DefineField(field("in_force_on", ContentKind.POLICY, "实施日期", CustomFieldKind.DATE, true, 0)));
        var article = publish(
                site,
                DOCUMENTS,
                new FactsDraft(
                        new PolicyDraft(null, "某政发〔2026〕1号", "某县人民政府", "2025-11-18", null, null, null),
                        null,
                        null,
                        null),
                Map.of("in_force_on", "2026-12-01"));
        assertThat(page(site, address(site, article)).select("dl.custom").text())
                .isEqualTo("实施日期 2026-12-01");
    }

    @Test
    void aReferenceShowsWhatThePublicReadsAtItsOrigin() {
        inForce(
                SiteKind.CITY,
                new DefineField(field("city_place", ContentKind.NEWS, "活动地点", CustomFieldKind.TEXT, true, 1)),
                new DefineField(field("city_inside", ContentKind.NEWS, "联系人", CustomFieldKind.TEXT, false, 2)));
        var city = province.city("439660");
        var article = publish(city, NEWS, FactsDraft.NONE, Map.of("city_place", "市会展中心", "city_inside", "内部的名字"));
        tenants.callAsProvince(() -> offering.offer(
                city,
                new Offer(
                        article.id(),
                        NEWS,
                        ShareMode.OBLIGATORY,
                        false,
                        null,
                        new Addressees(List.of(SiteKind.COUNTY), null, null))));
        var line = tenants.callAs(site.key(), () -> published.latest(NEWS, 1)).getFirst();
        var reference = tenants.callAs(site.key(), () -> articles.require(line.id()));
        var page = page(site, address(site, reference));
        assertThat(page.select("dl.custom").text()).isEqualTo("活动地点 市会展中心");
        assertThat(page.html()).doesNotContain("内部的名字");
    }

    private static CustomField field(
            String key, ContentKind content, String label, CustomFieldKind kind, boolean shown, int place) {
        return new CustomField(key, content, label, kind, List.of(), false, "", shown, place);
    }

    private void inForce(SiteKind kind, DraftOperation... operations) {
        var id = tenants.callAsProvince(() -> {
            var draft = drafts.start(kind).id();
            drafts.edit(draft, 0, List.of(operations));
            return draft;
        });
        assertThat(tenants.callAsProvince(() -> drafts.check(id))).isEmpty();
        tenants.runAsProvince(() -> rollout.toAll(id));
        inForce.add(id);
    }

    private Article publish(Site at, String column, FactsDraft facts, Map<String, String> custom) {
        return tenants.callAs(at.key(), () -> {
            var text = new Manuscript(column, "题目", "", "<p>正文</p>", "县政府办", null, null, null, facts).with(custom);
            var id = writing.draft(at, trees.of(at), text).article().id();
            return publishing.publish(at, trees.of(at), id);
        });
    }

    private String address(Site at, Article article) {
        var path = tenants.callAs(
                at.key(), () -> trees.of(at).require(article.columnCode()).path());
        return ArticleAddress.of(path, article.publishedAt(), article.id());
    }

    private static Document page(Site at, String path) {
        var answer = new Document[1];
        await().atMost(SOON).untilAsserted(() -> {
            var response = given().header("Host", at.domain())
                    .redirects()
                    .follow(false)
                    .get(path);
            assertThat(response.statusCode()).isEqualTo(200);
            answer[0] = Jsoup.parse(response.asString());
        });
        return answer[0];
    }
}
