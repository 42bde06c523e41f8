package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.RootFiles;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Feeds, the site map, and the texts at fixed places: public things of one site, and of no other. */
@QuarkusTest
@Tag("database")
class MachinePagesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(60);
    private static final String HOSTILE = "<b>秋收</b> & \"冬藏\" ]]> </title></feed>\u0085";

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
    RootFiles files;

    @Inject
    PublicAddress addresses;

    private Site site;
    private Site other;

    @BeforeEach
    void twoSites() {
        site = province.county();
        other = province.county();
        await().atMost(AT_ONCE)
                .until(() ->
                        get(site, "/").statusCode() == 200 && get(other, "/").statusCode() == 200);
    }

    @Test
    void aColumnTellsWhatIsNewInIt() {
        var article = publish(site, "0201", HOSTILE);
        publish(site, "0206", "另一个栏目");
        publish(other, "0201", "别的网站");

        await().atMost(AT_ONCE)
                .until(() ->
                        xml(get(site, "/zwdt/zwyw/atom.xml")).select("entry").size() == 1);
        var answer = get(site, "/zwdt/zwyw/atom.xml");
        var feed = xml(answer);
        var home = addresses.of(site);
        assertThat(answer.contentType()).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(feed.selectFirst("feed > id").text()).isEqualTo(home + "/zwdt/zwyw/");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(home + "/zwdt/zwyw/atom.xml");
        assertThat(feed.select("feed > link[rel=alternate]").attr("href")).isEqualTo(home + "/zwdt/zwyw/");
        assertThat(Instant.parse(feed.selectFirst("feed > updated").text())).isBefore(Instant.now());
        var entry = feed.selectFirst("entry");
        assertThat(entry.selectFirst("title").wholeText()).isEqualTo(HOSTILE);
        assertThat(entry.selectFirst("author name").text()).isEqualTo("县政府办");
        assertThat(entry.selectFirst("summary").text()).isEqualTo("摘要");
        assertThat(entry.selectFirst("link").attr("href")).isEqualTo(home + address("zwdt/zwyw", article));
        assertThat(Jsoup.parse(get(site, "/zwdt/zwyw/").asString())
                        .select("link[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/zwdt/zwyw/atom.xml");
    }

    @Test
    void theSiteTellsWhatIsNewInAllItsColumns() {
        publish(site, "0201", "第一条");
        publish(site, "0206", "第二条");
        publish(other, "0201", "别的网站");
        await().atMost(AT_ONCE)
                .until(() -> xml(get(site, "/atom.xml")).select("entry").size() == 2);

        assertThat(xml(get(site, "/atom.xml")).select("entry > title").eachText())
                .containsExactly("第二条", "第一条");
        assertThat(get(site, "/atom.xml").asString()).doesNotContain(other.domain(), other.name(), "别的网站");
    }

    @Test
    void aFeedSaysWhatWasWithdrawnNoMoreAndForgetsNothingElse() {
        var first = publish(site, "0201", "留下的");
        var second = publish(site, "0201", "撤下的");
        await().atMost(AT_ONCE)
                .until(() -> xml(get(site, "/atom.xml")).select("entry").size() == 2);
        tenants.callAs(site.key(), () -> publishing.withdraw(site, second.id(), "有误"));
        await().atMost(AT_ONCE)
                .until(() -> xml(get(site, "/atom.xml")).select("entry").size() == 1);
        assertThat(xml(get(site, "/zwdt/zwyw/atom.xml")).select("entry > id").text())
                .endsWith(address("zwdt/zwyw", first));
        assertThat(get(site, "/sitemap_1.xml").asString()).doesNotContain("_" + second.id() + ".html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zwgk/zfld/atom.xml",
                "/zwgk/jgzn/atom.xml",
                "/nowhere/atom.xml",
                "/sitemap_2.xml",
                "/sitemap_99999.xml",
                "/sitemap_01.xml",
                "/sitemap_-1.xml",
                "/sitemap_100000.xml",
                "/absent.txt",
                "/ROBOTS.TXT",
                "/.well-known/other.txt"
            })
    void whatIsNotThereIsNotFound(String path) {
        publish(site, "0201", "一条");
        get(site, path).then().statusCode(404);
    }

    @Test
    void theSiteMapNamesAllThatIsPublicAndNothingElse() {
        var article = publish(site, "0201", "公开的");
        var draft = tenants.callAs(
                site.key(),
                () -> writing.draft(site, columns.of(site), manuscript("0201", "草稿"))
                        .article());
        var foreign = publish(other, "0201", "别的网站");
        var home = addresses.of(site);
        await().atMost(AT_ONCE)
                .until(() -> xml(get(site, "/sitemap.xml")).select("sitemap").size() == 2);

        assertThat(xml(get(site, "/sitemap.xml")).select("loc").eachText())
                .containsExactly(home + "/sitemap_0.xml", home + "/sitemap_1.xml");
        assertThat(Instant.parse(
                        xml(get(site, "/sitemap.xml")).select("lastmod").text()))
                .isBetween(Instant.now().minusSeconds(120), Instant.now());
        var part = xml(get(site, "/sitemap_1.xml"));
        assertThat(part.select("loc").eachText()).containsExactly(home + address("zwdt/zwyw", article));
        assertThat(part.select("lastmod")).hasSize(1);
        assertThat(part.text()).doesNotContain("_" + draft.id() + ".", "_" + foreign.id() + ".");
        assertThat(xml(get(site, "/sitemap_0.xml")).select("loc").eachText())
                .contains(home + "/", home + "/zwdt/zwyw/", home + "/sitemap/")
                .allSatisfy(address -> assertThat(address).startsWith(home + "/"));
        assertThat(get(site, "/robots.txt").asString()).contains("Sitemap: " + home + "/sitemap.xml");
    }

    @Test
    void everyAddressOfTheSiteMapAnswers() {
        publish(site, "0201", "公开的");
        publish(site, "0206", "公告");
        await().atMost(AT_ONCE)
                .until(() -> xml(get(site, "/sitemap_1.xml")).select("loc").size() == 2);
        for (var part : List.of("/sitemap_0.xml", "/sitemap_1.xml")) {
            for (var address : xml(get(site, part)).select("loc").eachText()) {
                get(site, address.substring(addresses.of(site).length())).then().statusCode(200);
            }
        }
    }

    @Test
    void whoFindsAWeaknessKnowsWhomToTell() {
        var text = get(site, "/.well-known/security.txt");
        assertThat(text.contentType()).isEqualTo("text/plain; charset=utf-8");
        var lines = text.asString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("Contact: tel:+86-731-00001111");
        assertThat(Instant.parse(lines.get(1).substring("Expires: ".length())))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(150)), Instant.now().plus(Duration.ofDays(364)));
        assertThat(lines).contains("Canonical: " + addresses.of(site) + "/.well-known/security.txt");
        assertThat(get(site, "/security.txt").header("Location")).isEqualTo("/.well-known/security.txt");
    }

    @Test
    void aFileAtTheRootIsThereAtOnceAndForItsSiteOnly() {
        get(site, "/BingSiteAuth.xml").then().statusCode(404);
        var xml = "<?xml version=\"1.0\"?>\n<users><user>ABC</user></users>";
        tenants.runAs(site.key(), () -> {
            files.put(site, "BingSiteAuth.xml", xml, null);
            files.put(site, "baidu_verify_code-x.html", "abcdef", null);
            files.put(site, "proof.txt", "一行\n两行", null);
        });
        await().atMost(AT_ONCE).until(() -> get(site, "/BingSiteAuth.xml").statusCode() == 200);

        assertThat(get(site, "/BingSiteAuth.xml").asString()).isEqualTo(xml);
        assertThat(get(site, "/BingSiteAuth.xml").contentType()).isEqualTo("application/xml; charset=utf-8");
        var html = get(site, "/baidu_verify_code-x.html");
        assertThat(html.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(html.asString()).isEqualTo("abcdef");
        assertThat(html.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(get(site, "/proof.txt").asString()).isEqualTo("一行\n两行");
        get(site, "/bingsiteauth.xml").then().statusCode(404);
        get(other, "/BingSiteAuth.xml").then().statusCode(404);
        get(other, "/proof.txt").then().statusCode(404);

        tenants.runAs(
                site.key(),
                () -> files.remove(site, "proof.txt", files.require("proof.txt").version()));
        await().atMost(AT_ONCE).until(() -> get(site, "/proof.txt").statusCode() == 404);
    }

    @Test
    void programsGetTheSameWhateverViewAReaderChose() {
        publish(site, "0201", "浏览器");
        await().atMost(AT_ONCE)
                .until(() -> xml(get(site, "/atom.xml")).select("entry").size() == 1);
        var chosen = given().header("Host", site.domain())
                .header("Cookie", "view=standard-hant")
                .get("/atom.xml");
        assertThat(chosen.asString()).isEqualTo(get(site, "/atom.xml").asString());
        assertThat(chosen.header("Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void everyViewOfAPageNamesTheOneAddressToBeListed() {
        var standard = Jsoup.parse(get(site, "/zwgk/").asString());
        assertThat(standard.select("link[rel=canonical]").attr("href")).isEqualTo(addresses.of(site) + "/zwgk/");
        for (var view : List.of("elder", "contrast-hant", "standard-en")) {
            var page = Jsoup.parse(given().header("Host", site.domain())
                    .header("Cookie", "view=" + view)
                    .get("/zwgk/")
                    .asString());
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo(standard.select("link[rel=canonical]").attr("href"));
            assertThat(page.select("script[type=application/ld+json]").html()).contains("BreadcrumbList");
        }
    }

    private static Response get(Site site, String path) {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Host", site.domain())
                .get(path);
    }

    /** Well-formed, or it is no XML. */
    private static Document xml(Response response) {
        var text = response.asString();
        try {
            DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (Exception malformed) {
            throw new AssertionError(text, malformed);
        }
        return Jsoup.parse(text, "", Parser.xmlParser());
    }

    private Article publish(Site owner, String column, String title) {
        return tenants.callAs(owner.key(), () -> {
            var tree = columns.of(owner);
            return publishing.publish(
                    owner,
                    tree,
                    writing.draft(owner, tree, manuscript(column, title))
                            .article()
                            .id());
        });
    }

    private static Manuscript manuscript(String column, String title) {
        return new Manuscript(column, title, "摘要", "<p>正文</p>", "县政府办", null, null, null);
    }

    private static String address(String column, Article article) {
        return ArticleAddress.of(column, article.publishedAt(), article.id());
    }
}
