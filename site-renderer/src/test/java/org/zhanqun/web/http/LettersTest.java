package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.interaction.LetterHandling;
import org.zhanqun.interaction.LetterHandling.Answer;
import org.zhanqun.interaction.LetterHandling.PublicWords;
import org.zhanqun.interaction.LetterHandling.Seen;
import org.zhanqun.interaction.Letters;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.reading.DayRead;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

/** Letters as a citizen's browser without script sends and reads them. */
@QuarkusTest
@Tag("database")
class LettersTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    /** The first site of all waits for the application to be warm. */
    private static final Duration OPENING = Duration.ofSeconds(20);

    private static final String WRITE = "/hdjl/ldxx/write.html";
    private static final String QUERY = "/hdjl/ldxx/query.html";
    private static final String RATE = "/hdjl/ldxx/rate.html";
    private static final String HOSTILE = "\"></textarea><script>alert(1)</script>";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Letters letters;

    @Inject
    LetterHandling handling;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    PageStore store;

    private Site site;

    @BeforeEach
    void aSiteIsOpened() {
        site = opened();
    }

    @Test
    void aLetterIsWrittenAnsweredLookedUpRatedAndRead() {
        var receipt = submit(typed());
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        var number = shown(receipt).select(".receipt dd").get(1).text();
        var code = shown(receipt).select(".receipt dd").get(2).text();

        assertThat(shown(look(number, code)).select(".tag--ok").text()).isEqualTo("已收到");
        var published = publish(number);
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(
                                page(get("/hdjl/lygk/")).select(".docs a").eachText())
                        .containsExactly("何时通气"));
        var letter = page(get("/hdjl/lygk/" + number + ".html"));
        assertThat(letter.select("main").text()).contains("江*", "十二月通气", "县住建局").doesNotContain("江望舒", "0737-0000123");
        assertThat(letter.select("meta[name=ContentSource]").attr("content")).isEqualTo("县住建局");
        await().atMost(AT_ONCE)
                .untilAsserted(() ->
                        assertThat(page(get("/")).select(".qa a").eachText()).contains("何时通气"));
        assertThat(page(get("/hdjl/")).select("main a").eachText()).contains("何时通气");

        assertThat(shown(look(number, code)).select("[name=satisfaction]")).hasSize(3);
        var rated = Map.of("number", number, "code", code, "satisfaction", "SATISFIED");
        assertThat(shown(post(RATE, rated)).select("main").text()).contains("评价已收到", "您的评价：满意");
        assertThat(post(RATE, rated).statusCode()).isEqualTo(422);

        tenants.callAs(site.key(), () -> handling.withdraw(site, new Seen(number, published)));
        await().atMost(AT_ONCE)
                .untilAsserted(
                        () -> assertThat(get("/hdjl/lygk/" + number + ".html").statusCode())
                                .isEqualTo(410));
        assertThat(get("/hdjl/lygk/").asString()).doesNotContain("何时通气");
    }

    @Test
    void theYearsNumbersAreOfTheDayThatThePageNames() {
        assertThat(get("/hdjl/lygk/").statusCode()).isEqualTo(200);

        var reads = store.insight(site.key(), "/hdjl/lygk/", Variant.STANDARD)
                .kept()
                .orElseThrow()
                .reads();
        assertThat(reads).contains(new DayRead(Clocks.today(Clock.systemUTC())));
    }

    @Test
    void theFormIsNeverKeptAndEachIsMarkedAnew() {
        var form = get(WRITE);
        assertThat(form.header("Cache-Control")).isEqualTo("no-store");
        assertThat(token(form)).isNotEqualTo(token(get(WRITE)));
        assertThat(page(form).select("[name=kind]").eachAttr("value")).hasSize(6);
        assertThat(page(get("/hdjl/tsjb/write.html")).select("[name=kind]").eachAttr("value"))
                .containsExactly("COMPLAINT", "REPORT");
        assertThat(page(get("/hdjl/ldxx/")).select("main .btn").eachAttr("href"))
                .containsExactly(WRITE, QUERY);
        assertThat(get("/zwdt/zwyw/write.html").statusCode()).isEqualTo(404);
        assertThat(get("/hdjl/lygk/write.html").statusCode()).isEqualTo(404);
    }

    @Test
    void theSameFormHandedInTwiceMakesOneLetterAndShowsTheSameCode() {
        var form = typed();
        var first = shown(submit(form)).select(".receipt").text();
        assertThat(shown(submit(form)).select(".receipt").text()).isEqualTo(first);
        assertThat(waiting(site)).isEqualTo(1);
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        var form = typed();
        form.putAll(Map.of("title", HOSTILE, "text", HOSTILE + "\n第二行", "phone", "abc", "kind", "POLL"));
        var answer = submit(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var page = shown(answer);
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactlyInAnyOrder("#kind", "#phone");
        assertThat(page.selectFirst("#text").wholeText()).isEqualTo(HOSTILE + "\n第二行");
        assertThat(page.selectFirst("input#title").val()).isEqualTo(HOSTILE);
        assertThat(page.select("script:not([src])")).isEmpty();
        form.putAll(Map.of(
                "phone",
                "0737-0000123",
                "kind",
                "HELP",
                "token",
                page.select("[name=token]").val()));
        assertThat(submit(form).statusCode()).isEqualTo(200);
    }

    @Test
    void aLetterOfTwoThousandRareCharactersIsTakenAndALongerOneRefused() {
        var form = typed();
        form.put("text", "字".repeat(2_000));
        assertThat(submit(form).statusCode()).isEqualTo(200);
        form = typed();
        form.put("text", "字".repeat(2_001));
        assertThat(submit(form).statusCode()).isEqualTo(422);
        form.put("text", "字".repeat(100_000));
        assertThat(submit(form).statusCode()).isEqualTo(413);
        assertThat(waiting(site)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "%%%"})
    void aFormThatIsNotOursIsShownAgainAndNothingIsTakenIn(String token) {
        var form = typed();
        form.put("token", token);
        var answer = submit(form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(shown(answer).select("[role=alert]").text()).contains("放得太久");
        assertThat(shown(answer).selectFirst("input#title").val()).isEqualTo("何时通气");
        assertThat(waiting(site)).isZero();
    }

    @Test
    void anotherSitesFormNumberAndCodeAreWorthNothingHere() {
        var other = opened();
        var foreign = typed();
        foreign.put("token", token(given().header("Host", other.domain()).get(WRITE)));
        assertThat(submit(foreign).statusCode()).isEqualTo(422);

        var receipt = shown(submit(typed())).select(".receipt dd");
        var number = receipt.get(1).text();
        publish(number);
        var elsewhere = browser(other)
                .formParams(Map.of("number", number, "code", receipt.get(2).text()));
        assertThat(elsewhere.post(QUERY).statusCode()).isEqualTo(422);
        assertThat(given().header("Host", other.domain())
                        .get("/hdjl/lygk/" + number + ".html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(waiting(other)).isZero();
    }

    @Test
    void aWrongCodeTellsNothing() {
        var number = shown(submit(typed())).select(".receipt dd").get(1).text();
        var wrongCode = look(number, "2222222222");
        var wrongNumber = look("20261128-000000", "2222222222");
        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(wrongCode.asString().replace(number, ""))
                .isEqualTo(wrongNumber.asString().replace("20261128-000000", ""));
        assertThat(get("/hdjl/lygk/" + number + ".html").statusCode()).isEqualTo(404);
    }

    @Test
    void machinesAreNotTakenForCitizens() {
        var form = typed();
        form.put("website", "https://spam.example");
        assertThat(submit(form).statusCode()).isEqualTo(422);
        assertThat(waiting(site)).isZero();
    }

    @Test
    void onlyFormsFromPagesOfThisSiteAreRead() {
        assertThat(browser(site)
                        .header("Origin", "https://evil.example")
                        .formParams(typed())
                        .post(WRITE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser(site)
                        .header("Sec-Fetch-Site", "cross-site")
                        .formParams(typed())
                        .post(WRITE)
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().header("Host", site.domain())
                        .contentType("application/json")
                        .body("{}")
                        .post(WRITE)
                        .statusCode())
                .isEqualTo(415);
        for (var path : new String[] {"/", "/search", "/hdjl/ldxx/", "/hdjl/lygk/20261128-000001.html"}) {
            assertThat(browser(site).post(path).statusCode()).as(path).isEqualTo(405);
        }
        assertThat(browser(site)
                        .formParams(typed())
                        .post("/zwdt/zwyw/write.html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser(site).put(WRITE).statusCode()).isEqualTo(405);
        assertThat(waiting(site)).isZero();
    }

    @Test
    void whoHandsInTooMuchIsToldToWaitAndLosesNothing() {
        Response last = null;
        for (var i = 0; i < 31; i++) {
            last = look("20261128-000000", "x");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("600");
        var letter = submit(typed());
        assertThat(letter.statusCode()).isEqualTo(429);
        assertThat(shown(letter).selectFirst("input#title").val()).isEqualTo("何时通气");
        assertThat(waiting(site)).isZero();
    }

    @Test
    void aSuspendedSiteHandsTheWordsBack() {
        var form = typed();
        tenants.callAsProvince(
                () -> lifecycle.suspend(site.key(), "检修", LocalDate.now().plusDays(2)));
        await().atMost(AT_ONCE).until(() -> get("/").statusCode() == 503);
        var answer = submit(form);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(shown(answer).select("main").text()).contains("现在不接收来信", "请问何时通气？");
        assertThat(waiting(site)).isZero();
        var asked = look("20261128-000000", "x");
        assertThat(asked.statusCode()).isEqualTo(503);
        assertThat(asked.asString()).contains("临时下线公告");
    }

    @Test
    void theWordsOfAReaderOfTraditionalCharactersStayAsTheyWereTyped() {
        var form = typed();
        form.put("phone", "abc");
        var page = Jsoup.parse(browser(site)
                .cookie("view", "standard-hant")
                .formParams(form)
                .post(WRITE)
                .asString());
        assertThat(page.selectFirst("#text").wholeText()).isEqualTo("请问何时通气？");
        assertThat(page.select("label[for=title]").text()).contains("標題");
        var english = Jsoup.parse(given().header("Host", site.domain())
                .cookie("view", "standard-en")
                .get(WRITE)
                .asString());
        assertThat(english.select("label[for=title]").text()).startsWith("Subject");
    }

    private Site opened() {
        var made = province.county();
        await().atMost(OPENING)
                .until(() -> given().header("Host", made.domain()).get("/").statusCode() == 200);
        return made;
    }

    private Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "token",
                token(get(WRITE)),
                "kind",
                "CONSULTATION",
                "title",
                "何时通气",
                "text",
                "请问何时通气？",
                "name",
                "江望舒",
                "phone",
                "0737-0000123",
                "consent",
                "yes"));
    }

    private static RequestSpecification browser(Site where) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .header("Host", where.domain())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private Response submit(Map<String, String> form) {
        return post(WRITE, form);
    }

    private Response look(String number, String code) {
        return post(QUERY, Map.of("number", number, "code", code));
    }

    private Response post(String path, Map<String, String> form) {
        return browser(site)
                .header("Origin", "http://" + site.domain())
                .formParams(form)
                .post(path);
    }

    private Response get(String path) {
        return given().header("Host", site.domain()).get(path);
    }

    private static Document page(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return shown(response);
    }

    private static Document shown(Response response) {
        return Jsoup.parse(response.asString());
    }

    private static String token(Response form) {
        return shown(form).select("[name=token]").val();
    }

    private long waiting(Site where) {
        return tenants.callAs(where.key(), () -> letters.waiting(LocalDate.now()))
                .open();
    }

    /** @return the version of what was published */
    private long publish(String number) {
        return tenants.callAs(site.key(), () -> {
            var answered = handling.answer(site, new Seen(number, 0), new Answer("<p>十二月通气。</p>", "县住建局"));
            return handling.publish(
                            site, new Seen(number, answered.version()), new PublicWords("何时通气", "请问何时通气？", true))
                    .version();
        });
    }
}
