package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.style.Mourning;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** The views that readers choose, the palettes that sites choose, and the grey that the province orders. */
@QuarkusTest
@Tag("database")
class ViewsTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    PageStyle styles;

    @Inject
    Mourning mourning;

    @Inject
    SiteLifecycle lifecycle;

    private Site site;

    @BeforeEach
    void aSiteIsOpened() {
        site = province.county();
        await().atMost(AT_ONCE).until(() -> get("/", null).statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "elder, /zwgk/, /zwgk/",
        "contrast-hant, /search?q=%E8%8C%B6, /search?q=%E8%8C%B6",
        "elder, //evil.example/, /",
        "elder, https://evil.example/, /",
        "elder, , /"
    })
    void aLinkChoosesTheViewAndComesBack(String view, String to, String back) {
        given().header("Host", site.domain())
                .redirects()
                .follow(false)
                .queryParam("to", to == null ? "" : to)
                .get("/_view/" + view)
                .then()
                .statusCode(303)
                .header("Location", back)
                .header("Cache-Control", "no-store")
                .header(
                        "Set-Cookie",
                        allOf(
                                startsWith("view=" + view + ";"),
                                containsString("Path=/"),
                                containsStringIgnoringCase("HttpOnly"),
                                containsString("SameSite=Lax"),
                                containsString("Max-Age=31536000"),
                                not(containsString("Domain"))));
    }

    @Test
    void theStandardViewTakesTheCookieAway() {
        get("/_view/standard?to=/", "elder")
                .then()
                .statusCode(303)
                .header("Set-Cookie", allOf(startsWith("view=;"), containsString("Max-Age=0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/_view/pink", "/_view/elder/", "/_view/", "/_view/ELDER"})
    void thereAreNoOtherViews(String path) {
        get(path, null).then().statusCode(404).header("Set-Cookie", nullValue());
    }

    @Test
    void aPageIsShownInTheViewOfItsReaderAndKeptForEachView() {
        assertThat(get("/", null).asString())
                .contains("<html lang=\"zh-Hans\" data-view=\"standard\" data-palette=\"blue\">");
        assertThat(get("/", "elder").asString()).contains("data-view=\"elder\"").contains("返回标准版");
        assertThat(get("/", "contrast").asString()).contains("data-view=\"contrast\"");
        get("/", null)
                .then()
                .header("Vary", "Accept-Encoding, Cookie")
                .header("Set-Cookie", nullValue())
                .body(containsString("data-view=\"standard\""));
        assertThat(get("/", "elder").header("ETag")).isNotEqualTo(get("/", null).header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pink", "elder\"><script>", "standard-hant-hant"})
    void aCookieThatNamesNoViewIsTheStandardView(String cookie) {
        assertThat(get("/", cookie).asString()).contains("data-view=\"standard\"", "lang=\"zh-Hans\"");
    }

    @Test
    void theTraditionalScriptIsOnTheWholePageAndNotInItsTags() {
        var page = get("/zwgk/", "standard-hant").asString();

        assertThat(page)
                .contains("lang=\"zh-Hant\"", "政務公開", "網站標識碼", "<a href=\"/zwgk/\"")
                .contains("<meta name=\"SiteName\" content=\"" + site.name() + "\"")
                .contains("<meta name=\"ColumnName\" content=\"政务公开\"");
        assertThat(get("/nowhere/", "standard-hant").asString()).contains("沒有找到您要的頁面");
        assertThat(given().header("Host", site.domain())
                        .cookie("view", "standard-hant")
                        .queryParam("q", "營業執照")
                        .get("/search")
                        .asString())
                .contains("營業執照", "q=%E8%90%A5%E4%B8%9A%E6%89%A7%E7%85%A7");
    }

    @Test
    void theEnglishShellIsAroundWhatStaysChinese() {
        var page = get("/zwgk/", "standard-en").asString();

        assertThat(page)
                .contains("<html lang=\"en\"", "Open Government", "Site code", "<a href=\"/zwgk/\"")
                .contains("<dd lang=\"zh-Hans\">" + site.organiser().name())
                .contains("<meta name=\"ColumnName\" content=\"政务公开\"");
        assertThat(get("/nowhere/", "elder-en").asString()).contains("We could not find that page");
    }

    @Test
    void noticesAreShownInTheViewToo() {
        tenants.callAsProvince(
                () -> lifecycle.suspend(site.key(), "机房检修", LocalDate.now().plusDays(3)));
        await().atMost(AT_ONCE).until(() -> get("/", null).statusCode() == 503);

        assertThat(get("/", "elder-hant").asString()).contains("data-view=\"elder\"", "臨時下線", "機房檢修");
        get("/_view/contrast?to=/", null).then().statusCode(303);
    }

    @Test
    void theStylesFilesAreTheSameForEverybody() {
        get("/themes/chengxiang/style.css", "elder").then().header("Vary", "Accept-Encoding");
    }

    @Test
    void robotsAreKeptFromWhatIsNoPage() {
        assertThat(get("/robots.txt", null).asString()).contains("Disallow: /_view/", "Disallow: /_leave");
    }

    @Test
    void aPaletteShowsOnTheSiteThatChoseItAlone() {
        var other = province.county();
        tenants.callAs(site.key(), () -> styles.choose(site.key(), Palette.RED));

        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(get("/", null).asString()).contains("data-palette=\"red\""));
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(
                                given().header("Host", other.domain()).get("/").asString())
                        .contains("data-palette=\"blue\""));
    }

    @Test
    void allSitesTurnGreyByTheClockAndComeBack() {
        var now = Instant.now();
        var period = tenants.callAsProvince(() -> mourning.set(now.plusSeconds(2), now.plusSeconds(7), "全国哀悼日"));
        var before = grey("/", null);
        assertThat(Instant.now()).isBefore(period.startsAt());
        assertThat(before).isFalse();

        await().atMost(AT_ONCE).until(() -> grey("/", null));
        assertThat(Instant.now()).isAfterOrEqualTo(period.startsAt());
        assertThat(grey("/nowhere/", "contrast")).isTrue();

        await().atMost(AT_ONCE.multipliedBy(2)).until(() -> !grey("/", null));
        assertThat(Instant.now()).isAfterOrEqualTo(period.endsAt());
    }

    @Test
    void coloursComeBackAtOnceWhenAPeriodIsTakenAway() {
        var now = Instant.now();
        var period = tenants.callAsProvince(() -> mourning.set(now, now.plusSeconds(60), "全国哀悼日"));
        await().atMost(AT_ONCE).until(() -> grey("/", null));

        tenants.runAsProvince(() -> mourning.remove(period.id()));
        await().atMost(AT_ONCE).until(() -> !grey("/", null));
    }

    /** The style in the page names the attribute, too: only the page itself tells. */
    private boolean grey(String path, String view) {
        return Jsoup.parse(get(path, view).asString())
                .expectFirst("html")
                .attr("data-memorial")
                .equals("on");
    }

    private Response get(String path, String view) {
        var request =
                given().urlEncodingEnabled(false).redirects().follow(false).header("Host", site.domain());
        return (view == null ? request : request.header("Cookie", "other=1; view=" + view)).get(path);
    }
}
