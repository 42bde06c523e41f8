package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.TopicPreviews;
import org.zhanqun.content.Writing;
import org.zhanqun.content.facts.BlockEntry;
import org.zhanqun.content.facts.BlockKind;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.LeaderDraft;
import org.zhanqun.content.facts.Office;
import org.zhanqun.content.facts.OrganisationDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.facts.TopicBlock;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

/** Documents, interpretations, leaders, organs and topics as the public sees them. */
@QuarkusTest
@Tag("database")
class KindsOfContentTest {
    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees columns;

    @Inject
    TopicPreviews previews;

    @Inject
    MediaUploads uploads;

    private Site site;

    @BeforeEach
    void aSiteIsOpened() {
        site = province.county();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().header("Host", site.domain()).get("/").statusCode() == 200);
    }

    @Test
    void aDocumentShowsItsHeaderAndTheArticleThatExplainsIt() {
        var document = publish("0401", "关于冬修水利的通知", document("REPEALED", "被某政发〔2026〕2号废止"));
        var article = publish("0501", "冬修水利解读", new FactsDraft(null, document.id(), null, null));

        var page = shown("zcwj/xzfwj", document);
        assertThat(page.select(".doc-head dd").eachText()).contains("某政发〔2026〕1号", "2025-11-18", "已废止 被某政发〔2026〕2号废止");
        assertThat(page.select("meta[name=ColumnType]").attr("content")).isEqualTo("政策文件");
        assertThat(page.select("section:has(h2:contains(关联解读)) a").attr("href"))
                .isEqualTo(address("jdhy/zcjd", article));

        var interpretation = shown("jdhy/zcjd", article);
        assertThat(interpretation.select("section[aria-labelledby=explained] a").attr("href"))
                .isEqualTo(address("zcwj/xzfwj", document));
        assertThat(interpretation.select("meta[name=ColumnType]").attr("content"))
                .isEqualTo("政策解读");
    }

    @Test
    void aWithdrawnDocumentIsNotLedToAnyMore() {
        var document = publish("0401", "关于冬修水利的通知", document("EFFECTIVE", null));
        var article = publish("0501", "冬修水利解读", new FactsDraft(null, document.id(), null, null));
        tenants.callAs(site.key(), () -> publishing.withdraw(site, document.id(), "有误"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(shown("jdhy/zcjd", article).select("section[aria-labelledby=explained]"))
                                .isEmpty());
    }

    @Test
    void aColumnOfDocumentsShowsNumberDateAndValidityAndCanShowSomeOnly() {
        publish("0401", "有效的通知", document("EFFECTIVE", null));
        publish("0401", "废止的通知", document("REPEALED", null));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> page("/zcwj/xzfwj/").select(".docs > li").size() == 2);

        assertThat(page("/zcwj/xzfwj/").select(".docs li").first().text())
                .contains("废止的通知", "已废止", "某政发〔2026〕1号", "成文日期 2025-11-18");
        assertThat(page("/zcwj/xzfwj/").select("nav[aria-label=按效力筛选] a").eachAttr("href"))
                .containsExactly("/zcwj/xzfwj/", "/zcwj/xzfwj/effective.html", "/zcwj/xzfwj/repealed.html");
        assertThat(page("/zcwj/xzfwj/repealed.html").select(".docs h2").eachText())
                .containsExactly("废止的通知");
    }

    @ParameterizedTest
    @CsvSource({
        "/zcwj/xzfwj/expired.html, 404",
        "/zcwj/xzfwj/effective_2.html, 404",
        "/zwdt/zwyw/effective.html, 404",
        "/nowhere/effective.html, 404",
        "/zcwj/xzfwj/gone.html, 404",
        "/zcwj/xzfwj/effective_1.html, 200",
        "/zcwj/xzfwj/effective_0.html, 404",
    })
    void anAddressOfNoDocumentsLeadsNowhere(String path, int status) {
        publish("0401", "有效的通知", document("EFFECTIVE", null));

        assertThat(given().redirects()
                        .follow(false)
                        .header("Host", site.domain())
                        .get(path)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void leadersStandAsCardsInTheirOrderAndHavePagesOfTheirOwn() {
        publish("0301", "资怀远", leader("副县长", 2));
        var head = publish("0301", "江清源", leader("县长", 1));
        publish("0201", "江清源调研冬修水利工作", FactsDraft.NONE);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> page("/zwgk/zfld/").select(".leader").size() == 2);

        assertThat(page("/zwgk/zfld/").select(".leader h2").eachText()).containsExactly("江清源", "资怀远");
        var own = shown("zwgk/zfld", head);
        assertThat(own.select("main h1").text()).isEqualTo("江清源");
        assertThat(own.select("main").text()).contains("县长", "主持全面工作", "江清源调研冬修水利工作", "资怀远");
        assertThat(own.select("meta[name=ColumnType]").attr("content")).isEqualTo("负责人信息");
    }

    @Test
    void organsStandAsCardsAndHavePagesOfTheirOwn() {
        var organ = publish("0302", "某县教育局", organ());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> page("/zwgk/jgzn/").select(".card h2").size() == 1);

        assertThat(page("/zwgk/jgzn/").select(".card").text()).contains("某县教育局", "人民路1号", "0731-0000001");
        var own = shown("zwgk/jgzn", organ);
        assertThat(own.select("main").text()).contains("主要职能", "内设机构", "基础教育股", "工作日");
        assertThat(own.select("meta[name=ColumnType]").attr("content")).isEqualTo("机构职能");
    }

    @Test
    void aTopicShowsWhatIsInItAndAPastOneIsMarked() {
        publish("0901", "专项行动进展", FactsDraft.NONE);
        publish("0902", "往年的行动", FactsDraft.NONE);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> page("/ztzl/wqzt/").text().contains("往年的行动"));

        assertThat(page("/ztzl/").select("main").text()).contains("在办专题", "往期专题", "专项行动进展", "往年的行动");
        assertThat(page("/ztzl/dqzt/").select("main").text()).contains("专项行动进展").doesNotContain("不再更新");
        assertThat(page("/ztzl/wqzt/").select("main").text()).contains("往年的行动", "不再更新");
    }

    @Test
    void anArrangedTopicShowsItsBlocksAndWhatIsNewInTheirColumns() {
        publish("0201", "开工了", FactsDraft.NONE);
        var topic = publish(
                "0901",
                "文化节",
                FactsDraft.topic(
                        TopicBlock.list("最新报道", "0201", 3),
                        TopicBlock.text("说明", "<p>为期三天。</p>"),
                        TopicBlock.of(
                                BlockKind.LINKS,
                                "链接",
                                List.of(
                                        BlockEntry.link("协会", "https://tea.example.org/"),
                                        BlockEntry.link("本站", "/zwdt/")))));

        var main = shown("ztzl/dqzt", topic).selectFirst("main");
        assertThat(main.select("h2").eachText()).containsExactly("最新报道", "说明", "链接");
        assertThat(main.text()).contains("开工了", "为期三天。", "来源：县政府办").doesNotContain("不再更新");
        assertThat(main.select(".ties a").eachAttr("href"))
                .containsExactly("/_leave?to=https%3A%2F%2Ftea.example.org%2F", "/zwdt/");

        publish("0201", "完工了", FactsDraft.NONE);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> shown("ztzl/dqzt", topic).text().contains("完工了"));
    }

    @Test
    void aTopicIsPreviewedWithItsPicturesBeforeItIsPublic() {
        var picture = uploads.upload(site, "现场", MediaSamples.jpeg(400, 300)).address();
        var wall = TopicBlock.of(BlockKind.PICTURES, "现场", List.of(BlockEntry.picture("开幕", picture, "开幕式")));
        var id = tenants.callAs(
                site.key(),
                () -> writing.draft(
                                site,
                                columns.of(site),
                                new Manuscript("0901", "文化节", "", "", "县政府办", null, null, null, FactsDraft.topic(wall)))
                        .article()
                        .id());
        var token = tenants.callAs(site.key(), () -> previews.grant(site, id)).token();

        var shown = page("/_preview/" + token + "/");
        assertThat(shown.select(".preview-ribbon").text()).contains("文化节", "尚未发布");
        var address = shown.select("main figure img").attr("src");
        assertThat(address).startsWith("/_preview/" + token + "/media/");
        assertThat(status(address)).isEqualTo(200);
        assertThat(status(picture)).isEqualTo(404);

        var other = site;
        aSiteIsOpened();
        assertThat(status("/_preview/" + token + "/")).isEqualTo(404);
        assertThat(status(address)).isEqualTo(404);
        site = other;
        assertThat(status("/_preview/" + token.replace("-", "-1") + "/")).isEqualTo(404);
    }

    private int status(String path) {
        return given().header("Host", site.domain()).get(path).statusCode();
    }

    @Test
    void aTopicThatIsOverStaysReadableAtItsNewPlaceAndIsMarked() {
        var topic = publish("0901", "文化节", FactsDraft.topic(TopicBlock.text("说明", "<p>为期三天。</p>")));
        var old = address("ztzl/dqzt", topic);

        tenants.callAs(site.key(), () -> {
            var manuscript = new Manuscript(
                    "0902",
                    "文化节",
                    "",
                    "",
                    "县政府办",
                    null,
                    null,
                    null,
                    FactsDraft.topic(TopicBlock.text("说明", "<p>为期三天。</p>")));
            return writing.rewrite(site, columns.of(site), topic.id(), topic.version(), manuscript);
        });

        await().atMost(Duration.ofSeconds(5))
                .until(() -> given().header("Host", site.domain())
                                .redirects()
                                .follow(false)
                                .get(old)
                                .statusCode()
                        == 301);
        assertThat(shown("ztzl/wqzt", topic).selectFirst("main").text()).contains("往期专题", "不再更新", "为期三天。");
    }

    @Test
    void aListInATopicNeverShowsAnotherSitesArticles() {
        publish("0201", "别站的信息", FactsDraft.NONE);
        aSiteIsOpened();
        publish("0201", "本站的信息", FactsDraft.NONE);
        var topic = publish("0901", "文化节", FactsDraft.topic(TopicBlock.list("最新报道", "0201", 9)));

        assertThat(shown("ztzl/dqzt", topic).text()).contains("本站的信息").doesNotContain("别站的信息");
    }

    @Test
    void anotherSitesDocumentsLeadersAndOrgansAreNotThere() {
        var other = site;
        var document = publish("0401", "别站的通知", document("EFFECTIVE", null));
        publish("0301", "江清源", leader("县长", 1));
        aSiteIsOpened();

        for (var path : List.of("/zcwj/xzfwj/", "/zwgk/zfld/", "/zwgk/jgzn/")) {
            assertThat(page(path).select(".docs, .leader, .card")).isEmpty();
        }
        assertThat(given().header("Host", site.domain())
                        .get("/zcwj/xzfwj/effective.html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().header("Host", site.domain())
                        .get(address("zcwj/xzfwj", document))
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().header("Host", other.domain())
                        .get(address("zcwj/xzfwj", document))
                        .statusCode())
                .isEqualTo(200);
    }

    private Document shown(String column, Article article) {
        return page(address(column, article));
    }

    private Document page(String path) {
        return Jsoup.parse(given().header("Host", site.domain()).get(path).asString());
    }

    private static String address(String column, Article article) {
        return ArticleAddress.of(column, article.publishedAt(), article.id());
    }

    private Article publish(String column, String title, FactsDraft facts) {
        return tenants.callAs(site.key(), () -> {
            var tree = columns.of(site);
            var manuscript = new Manuscript(column, title, "", "<p>正文</p>", "县政府办", null, null, null, facts);
            return publishing.publish(
                    site, tree, writing.draft(site, tree, manuscript).article().id());
        });
    }

    private static FactsDraft document(String validity, String note) {
        return new FactsDraft(
                new PolicyDraft("4301/1", "某政发〔2026〕1号", "某县人民政府", "2025-11-18", "农业", validity, note),
                null,
                null,
                null);
    }

    private static FactsDraft leader(String post, int position) {
        return new FactsDraft(null, null, new LeaderDraft(post, "主持全面工作", null, position), null);
    }

    private static FactsDraft organ() {
        return new FactsDraft(
                null,
                null,
                null,
                new OrganisationDraft("人民路1号", "工作日", "0731-0000001", List.of(new Office("基础教育股", null, null))));
    }
}
