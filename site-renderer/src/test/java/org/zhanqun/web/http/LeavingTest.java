package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.testsupport.RawHttp;

/** Links to sites that are not a government's, and the prompt before them. */
@QuarkusTest
@Tag("database")
class LeavingTest {
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
    Articles articles;

    @Inject
    ColumnTrees columns;

    private Site site;

    @BeforeEach
    void aSiteIsOpened() {
        site = province.county();
        await().atMost(AT_ONCE).until(() -> get("/").statusCode() == 200);
    }

    @Test
    void onlyLinksToOtherThanGovernmentsLeadOverThePrompt() {
        var other = province.county();
        var body = "<p><a href=\"https://museum.example/tea?a=1&amp;b=2\">博物馆</a>"
                + "<a href=\"//cdn.example/x\">外站</a>"
                + "<a href=\"https://www.gov.cn.evil.example/\">像政府</a>"
                + "<a href=\"https://www.gov.cn/zhengce/\">国务院</a>"
                + "<a href=\"http://www.changsha.gov.example/\">长沙</a>"
                + "<a href=\"http://湖南.政务/\">政务域名</a>"
                + "<a href=\"http://" + other.domain() + "/\">邻县</a>"
                + "<a href=\"/zwgk/\">本站</a>"
                + "<a href=\"mailto:a@museum.example\">邮箱</a>"
                + "<a href=\"https://www.gov.cn@evil.example/\">假主机</a>"
                + "<a href=\"https:evil.example/?a=b\">少斜杠</a>"
                + "<a href=\"/\\evil.example\\a\">反斜杠</a>"
                + "<a href=\"https://evil.example\\.gov.cn/\">像政府</a>"
                + "<a href=\"http://www.changsha.gov.example\\公告 1.pdf\">附件</a></p>";
        var article = publish(body);
        var address = ArticleAddress.of("zwdt/zwyw", article.publishedAt(), article.id());
        await().atMost(AT_ONCE).until(() -> get(address).statusCode() == 200);

        var links = page(address).select(".prose a");
        assertThat(links.eachAttr("href"))
                .containsExactly(
                        "/_leave?to=https%3A%2F%2Fmuseum.example%2Ftea%3Fa%3D1%26b%3D2",
                        "/_leave?to=https%3A%2F%2Fcdn.example%2Fx",
                        "/_leave?to=https%3A%2F%2Fwww.gov.cn.evil.example%2F",
                        "https://www.gov.cn/zhengce/",
                        "http://www.changsha.gov.example/",
                        links.get(5).attr("href"),
                        "http://" + other.domain() + "/",
                        "/zwgk/",
                        "mailto:a@museum.example",
                        "/_leave?to=https%3A%2F%2Fevil.example%2F%3Fa%3Db",
                        "/_leave?to=https%3A%2F%2Fevil.example%2Fa",
                        "/_leave?to=https%3A%2F%2Fevil.example%2F.gov.cn%2F",
                        "http://www.changsha.gov.example\\公告%201.pdf");
        assertThat(links.get(5).attr("href")).doesNotContain("_leave");
        assertThat(links.first().attr("rel")).isEqualTo("noopener nofollow external");
        assertThat(links.first().text()).isEqualTo("博物馆（非政府网站）");
        assertThat(links.get(3).attr("rel")).doesNotContain("external");
        assertThat(page(address).selectFirst(".prose").text()).contains("假主机");
        assertThat(tenants.callAs(
                        site.key(), () -> articles.require(article.id()).body().html()))
                .contains("museum.example/tea")
                .doesNotContain("_leave");

        var prompt = given().header("Host", site.domain())
                .header("Referer", "http://" + site.domain() + address)
                .urlEncodingEnabled(false)
                .get(links.first().attr("href"));
        var main = Jsoup.parse(prompt.asString()).selectFirst("main");
        assertThat(main.text()).contains("不是政府网站", "museum.example", "https://museum.example/tea?a=1&b=2");
        assertThat(main.select("a.btn").eachAttr("href"))
                .containsExactly(address, "https://museum.example/tea?a=1&b=2");
    }

    @Test
    void whoChoseAViewOnThePromptIsNotSentBackToThePrompt() {
        var prompt = "/_leave?to=https%3A%2F%2Fmuseum.example%2F";
        var page = given().header("Host", site.domain())
                .header("Referer", "http://" + site.domain() + prompt)
                .urlEncodingEnabled(false)
                .get(prompt);
        assertThat(Jsoup.parse(page.asString()).selectFirst("main a.btn").attr("href"))
                .isEqualTo("/");
    }

    @Test
    void thePromptIsNeitherKeptNorListedNorAutomatic() {
        var answer = get("/_leave?to=https%3A%2F%2Fmuseum.example%2F");

        answer.then().statusCode(200).header("Cache-Control", "no-store").header("Refresh", nullValue());
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.select("meta[http-equiv]")).isEmpty();
        assertThat(page.selectFirst("main a.btn").attr("href")).isEqualTo("/");
        assertThat(page.select(".views a").first().attr("href")).contains("to=%2F_leave%3Fto%3Dhttps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_leave",
                "/_leave?to=",
                "/_leave?to=/zwgk/",
                "/_leave?to=javascript:alert(1)",
                "/_leave?to=ftp://a.example/",
                "/_leave?to=https://www.gov.cn@evil.example/",
                "/_leave?to=https://www.gov.cn/",
                "/_leave/?to=https://museum.example/"
            })
    void whatIsNoAddressOfAnotherSiteLeadsNowhere(String path) {
        get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_leave?to=%zz", "/_view/elder?to=%zz", "/search?q=%zz"})
    void aBrokenQueryIsABadRequest(String path) throws IOException {
        assertThat(RawHttp.statusLine(RestAssured.port, "GET " + path + " HTTP/1.1", "Host: " + site.domain()))
                .contains(" 400 ");
    }

    @Test
    void anEndlessAddressLeadsNowhere() {
        get("/_leave?to=https://museum.example/" + "x".repeat(1_000)).then().statusCode(404);
    }

    @Test
    void aHostileAddressComesOutAsText() {
        var page = get("/_leave?to=https://evil.example/'onmouseover='x'&amp;").asString();
        assertThat(page).doesNotContain("'onmouseover='x'");
    }

    private Response get(String path) {
        return given().urlEncodingEnabled(false).header("Host", site.domain()).get(path);
    }

    private Document page(String path) {
        return Jsoup.parse(get(path).asString());
    }

    private Article publish(String body) {
        return tenants.callAs(site.key(), () -> {
            var tree = columns.of(site);
            var manuscript = new Manuscript("0201", "外链测试", "", body, "县政府办", null, null, null);
            var draft = writing.draft(site, tree, manuscript).article();
            return publishing.publish(site, tree, draft.id());
        });
    }
}
