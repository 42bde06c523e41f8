package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.sharing.Addressees;
import org.zhanqun.sharing.Offer;
import org.zhanqun.sharing.Offering;
import org.zhanqun.sharing.ShareMode;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Public pages that show another site's article. */
@QuarkusTest
@Tag("database")
class SharedPagesTest {
    private static final String CITY = "439002";
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
    ColumnTrees trees;

    @Inject
    Offering offering;

    @Inject
    PublicAddress addresses;

    private Site city;
    private Site county;
    private long article;
    private String page;

    @BeforeEach
    void aCityHandsAnArticleDown() {
        city = province.city(CITY);
        county = province.county(CITY);
        article = tenants.callAs(city.key(), () -> {
            var text = new Manuscript("0201", "防汛通知", "摘要", "<p>全文在此</p>", "市政府办公室", null, "/p1.svg", "图");
            var id = writing.draft(city, trees.of(city), text).article().id();
            return publishing.publish(city, trees.of(city), id).id();
        });
        tenants.callAsProvince(() -> offering.offer(
                city,
                new Offer(
                        article,
                        "0201",
                        ShareMode.OBLIGATORY,
                        false,
                        null,
                        new Addressees(null, null, List.of(county.key())))));
        page = tenants.callAs(county.key(), () -> {
            var reference = articles.find("origin.article", article).firstResult();
            return ArticleAddress.of("zwdt/zwyw", reference.publishedAt(), reference.id());
        });
        await().atMost(AT_ONCE).until(() -> get(page).statusCode() == 200);
    }

    @Test
    void itStandsUnderTheTakersAddressAndLeadsSearchEnginesToTheOriginal() {
        var shown = Jsoup.parse(get(page).asString());

        assertThat(shown.select("h1").text()).contains("防汛通知");
        assertThat(shown.select(".prose").text()).contains("全文在此", "原文");
        assertThat(shown.select("link[rel=canonical]").attr("href"))
                .startsWith(addresses.of(city))
                .endsWith("_" + article + ".html");
        assertThat(shown.select("meta[name=SiteName]").attr("content")).isEqualTo(county.name());
        assertThat(get("/zwdt/zwyw/").asString()).contains("防汛通知", "/p1.svg");
        assertThat(get("/").asString()).contains("防汛通知");
    }

    @Test
    void aCorrectionAndAWithdrawalShowOnTheTakersPages() {
        assertThat(get("/zwdt/zwyw/").asString()).contains("防汛通知");
        tenants.callAs(city.key(), () -> {
            var text = new Manuscript("0201", "防汛通知（更正）", "", "<p>新的全文</p>", "市政府办公室", null, null, null);
            return writing.rewrite(
                    city, trees.of(city), article, articles.require(article).version(), text);
        });
        await().atMost(AT_ONCE).until(() -> get(page).asString().contains("新的全文"));
        await().atMost(AT_ONCE).until(() -> get("/zwdt/zwyw/").asString().contains("更正"));

        tenants.callAs(city.key(), () -> publishing.withdraw(city, article, "有误"));
        await().atMost(AT_ONCE).until(() -> get(page).statusCode() == 410);
        assertThat(get(page).asString()).doesNotContain("新的全文");
        await().atMost(AT_ONCE).until(() -> !get("/zwdt/zwyw/").asString().contains("防汛通知"));
    }

    @Test
    void theAddressMeansNothingOnAnotherSite() {
        var other = province.county(CITY);
        await().atMost(AT_ONCE).until(() -> get(other, "/").statusCode() == 200);

        assertThat(get(other, page).statusCode()).isEqualTo(404);
    }

    private Response get(String path) {
        return get(county, path);
    }

    private static Response get(Site site, String path) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .header("Host", site.domain())
                .get(path);
    }
}
