package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.testsupport.RawHttp;

@QuarkusTest
@Tag("database")
class PublicSiteTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

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
    FeaturedColumns featured;

    @Inject
    SiteLifecycle lifecycle;

    private Site site;

    @BeforeEach
    void aSiteIsOpened() {
        site = province.county();
        await().atMost(AT_ONCE).until(() -> get(site, "/").statusCode() == 200);
    }

    @Test
    void aNewSiteCarriesTheUnifiedStyleAndTheBaseColumnsAtOnce() {
        get(site, "/")
                .then()
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("<meta name=\"SiteName\" content=\"" + site.name() + "\""))
                .body(containsString("<meta name=\"SiteIDCode\" content=\"" + site.code() + "\""))
                .body(containsString("<meta name=\"ColumnType\" content=\"首页\""))
                .body(containsString("政务公开"))
                .body(containsString("网站找错"))
                .body(containsString("演示"));
        get(site, "/zwgk/").then().statusCode(200).body(containsString("信息公开指南"));
    }

    @Test
    void anUnknownHostGetsAPlainNotFoundAndNothingIsKept() {
        given().header("Host", "www.unknown.gov.example")
                .get("/")
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .body(equalTo("Not found\n"));
    }

    @Test
    void theHostIsMatchedWithoutRegardToCaseAndPort() {
        given().header("Host", site.domain().toUpperCase() + ":8080")
                .get("/")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsPublishedShowsAndWhatIsWithdrawnSaysSo() {
        assertThat(get(site, "/zwdt/zwyw/").asString()).doesNotContain("秋粮收购");
        var article = publish(site, "秋粮收购工作启动", "<p>全县秋粮收购工作今日启动。</p>");
        var address = address(article);

        await().atMost(AT_ONCE)
                .untilAsserted(
                        () -> assertThat(get(site, "/zwdt/zwyw/").asString()).contains("秋粮收购工作启动"));
        get(site, address)
                .then()
                .statusCode(200)
                .body(containsString("<meta name=\"ArticleTitle\" content=\"秋粮收购工作启动\""))
                .body(containsString("<meta name=\"ContentSource\" content=\"县政府办\""))
                .body(containsString("全县秋粮收购工作今日启动。"));

        tenants.callAs(site.key(), () -> publishing.withdraw(site, article.id(), "内容有误"));
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(get(site, address).statusCode()).isEqualTo(410));
        assertThat(get(site, address).asString()).contains("已撤下").doesNotContain("全县秋粮收购工作今日启动");
        assertThat(get(site, "/zwdt/zwyw/").asString()).doesNotContain("秋粮收购工作启动");
    }

    @Test
    void aDraftIsNotPublic() {
        var draft = tenants.callAs(
                site.key(),
                () -> writing.draft(site, columns.of(site), manuscript("草稿", "<p>x</p>"))
                        .article());
        get(site, "/zwdt/zwyw/202611/t20261123_" + draft.id() + ".html").then().statusCode(404);
    }

    @Test
    void anotherSitesArticleIsNotFoundHere() {
        var other = province.county();
        var foreign = publish(other, "别县的信息", "<p>别县的正文</p>");
        await().atMost(AT_ONCE).until(() -> get(other, address(foreign)).statusCode() == 200);

        get(site, address(foreign)).then().statusCode(404).body(not(containsString("别县的正文")));
        assertThat(search(site, "别县的信息").asString()).doesNotContain(address(foreign));
        assertThat(search(other, "别县的信息").asString()).contains(address(foreign));
    }

    @Test
    void aWrongDateOrColumnLeadsToTheRightAddress() {
        var article = publish(site, "地址不变", "<p>正文</p>");
        given().header("Host", site.domain())
                .redirects()
                .follow(false)
                .get("/zwdt/tzgg/202001/t20200101_" + article.id() + ".html")
                .then()
                .statusCode(301)
                .header("Location", address(article));
    }

    @Test
    void hostileTextComesOutAsText() {
        var article = publish(
                site,
                "<script>alert(1)</script>标题",
                "<p onclick=\"x()\">好<script>alert(2)</script><a href=\"javascript:alert(3)\">链接</a></p>");
        await().atMost(AT_ONCE).until(() -> get(site, address(article)).statusCode() == 200);

        var page = get(site, address(article)).asString();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;标题")
                .doesNotContain("<script>alert")
                .doesNotContain("onclick")
                .doesNotContain("javascript:");
    }

    @Test
    void aWideTableScrollsWithinItselfAndCanBeReachedByKeyboard() {
        var article = publish(
                site,
                "宽表",
                "<table><tr><td>一</td><td>二</td></tr></table><table><tr>" + "<td>数</td>".repeat(30) + "</tr></table>");
        await().atMost(AT_ONCE).until(() -> get(site, address(article)).statusCode() == 200);

        var prose = Jsoup.parse(get(site, address(article)).asString()).selectFirst(".prose");
        assertThat(prose.select("table")).hasSize(2);
        assertThat(prose.select("> [role=region][tabindex=0] > table td")).hasSize(30);
        assertThat(prose.select("[role=region]").attr("aria-label")).isEqualTo("表格 1");
    }

    @Test
    void aFeaturedColumnJoinsTheNavigationOfItsSiteOnly() {
        var other = province.county();
        tenants.callAs(
                site.key(),
                () -> featured.add(
                        site,
                        new FeaturedColumns.Proposal(
                                null, "花炮产业", "hpcy", ColumnKind.LIST, "工作动态", "花炮产业动态", "花炮", 30)));
        await().atMost(AT_ONCE).until(() -> get(site, "/hpcy/").statusCode() == 200);
        get(other, "/hpcy/").then().statusCode(404);
    }

    @Test
    void aSuspendedSiteSaysUntilWhenAndComesBack() {
        var until = LocalDate.now().plusDays(10);
        tenants.callAsProvince(() -> lifecycle.suspend(site.key(), "机房检修", until));
        await().atMost(AT_ONCE).until(() -> get(site, "/").statusCode() == 503);
        get(site, "/zwgk/")
                .then()
                .statusCode(503)
                .header("Retry-After", not(emptyString()))
                .body(containsString("机房检修"))
                .body(containsString(until.toString()));

        tenants.callAsProvince(() -> lifecycle.resume(site.key()));
        await().atMost(AT_ONCE).until(() -> get(site, "/").statusCode() == 200);
    }

    @Test
    void aClosedSiteSaysWhereThingsWent() {
        var successor = province.county();
        tenants.callAsProvince(() -> lifecycle.close(site.key(), "并入新网站", successor.key()));
        await().atMost(AT_ONCE).until(() -> get(site, "/").statusCode() == 410);
        get(site, "/zwdt/zwyw/")
                .then()
                .statusCode(410)
                .body(containsString("并入新网站"))
                .body(containsString(successor.name()))
                // 联系我们 is gone with the rest of the site; errors can still be reported.
                .body(containsString(
                        "<a class=\"foot-mark\" href=\"tel:" + site.organiser().phone()));
    }

    @Test
    void aFormerDomainLeadsOnForGoodAddressByAddress() {
        var former = site.domain();
        var other = province.county();
        tenants.callAsProvince(() -> lifecycle.move(site.key(), "www.moved-" + site.key() + ".gov.example"));
        await().atMost(AT_ONCE).until(() -> atHost(former, "/").statusCode() == 301);

        var target = "http://" + site.key() + ".localhost";
        atHost(former, "/zwgk/?from=a").then().statusCode(301).header("Location", endsWith("/zwgk/?from=a"));
        assertThat(atHost(former.toUpperCase(Locale.ROOT), "/").header("Location"))
                .startsWith(target);
        given().header("Host", former).post("/").then().statusCode(404);
        atHost("www.moved-" + site.key() + ".gov.example", "/")
                .then()
                .statusCode(200)
                .body(containsString(site.name()));
        await().atMost(AT_ONCE).until(() -> get(other, "/").statusCode() == 200);
    }

    private static Response atHost(String host, String path) {
        return given().redirects().follow(false).header("Host", host).get(path);
    }

    @Test
    void aSiteSaysThatItIsReachableOverIpv6OnceItIsOnRecord() {
        get(site, "/").then().body(not(containsString("网站支持<wbr>IPv6")));
        tenants.callAsProvince(() -> lifecycle.reachOverIpv6(site.key(), true));
        await().atMost(AT_ONCE).until(() -> get(site, "/").asString().contains("网站支持<wbr>IPv6"));
    }

    @Test
    void browsersThatHaveThePageAreToldSo() {
        var etag = get(site, "/").header("ETag");
        given().header("Host", site.domain())
                .header("If-None-Match", etag)
                .get("/")
                .then()
                .statusCode(304)
                .body(emptyString());
        given().header("Host", site.domain())
                .head("/")
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .body(emptyString());
    }

    @Test
    void theStylesFilesMayBeKeptForAYear() {
        var page = get(site, "/").asString();
        var file = page.replaceAll("(?s).*href=\"(/themes/chengxiang/style\\.css\\?v=[0-9a-f]+)\".*", "$1");
        var sheet = get(site, file);
        sheet.then().statusCode(200).header("Cache-Control", containsString("immutable"));
        var picture = sheet.asString()
                .replaceAll("(?s).*url\\((img/footer\\.svg\\?v=[0-9a-f]+)\\).*", "/themes/chengxiang/$1");
        get(site, picture)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", containsString("immutable"));
        get(site, "/themes/chengxiang/../../application.properties").then().statusCode(404);
        get(site, "/themes/chengxiang/missing.css").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/%zz/", "/zwdt/%"})
    void brokenAddressesAreBadRequests(String path) throws IOException {
        var answer = RawHttp.statusLine(RestAssured.port, "GET " + path + " HTTP/1.1", "Host: " + site.domain());
        assertThat(answer).contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/admin",
                "/api/v1/sites",
                "/q/health",
                "/q/metrics",
                "/_style",
                "/_style/pages/policy"
            })
    void nothingBehindThePublicSitesCanBeReached(String path) {
        get(site, path).then().statusCode(404).body(containsString("没有找到"));
    }

    @Test
    void onlyReadingIsPossible() {
        given().header("Host", site.domain()).post("/").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    private static Response get(Site site, String path) {
        return given().urlEncodingEnabled(false).header("Host", site.domain()).get(path);
    }

    private static Response search(Site site, String text) {
        return given().header("Host", site.domain()).queryParam("q", text).get("/search");
    }

    private Article publish(Site owner, String title, String body) {
        return tenants.callAs(owner.key(), () -> {
            var tree = columns.of(owner);
            var draft = writing.draft(owner, tree, manuscript(title, body)).article();
            return publishing.publish(owner, tree, draft.id());
        });
    }

    private static Manuscript manuscript(String title, String body) {
        return new Manuscript("0201", title, "", body, "县政府办", null, null, null);
    }

    private static String address(Article article) {
        return ArticleAddress.of("zwdt/zwyw", article.publishedAt(), article.id());
    }
}
