package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;
import org.zhanqun.testsupport.RawHttp;

/** Requests that no browser sends, byte by byte: each gets one clear answer, and nobody else notices. */
@QuarkusTest
class BadRequestsTest {
    private static final String SMUGGLED = "GET /zwgk/ HTTP/1.1\r\nHost: %s\r\n\r\n";

    @Inject
    Province province;

    @Inject
    MeterRegistry meters;

    private static Site site;
    private static Site other;

    @BeforeEach
    void twoSites() {
        if (site != null) {
            return;
        }
        site = province.county();
        other = province.county();
        await().atMost(Duration.ofSeconds(60)).until(() -> status(site) == 200 && status(other) == 200);
    }

    @Test
    void aRequestNamesOneHost() throws IOException {
        var domain = site.domain();
        for (var hosts : new String[] {
            "Host: " + domain + "\r\nHost: " + domain,
            "Host: " + domain + "\r\nHost: " + other.domain(),
            "Host: " + domain + "\r\nhost: " + other.domain(),
            "Host: " + domain + ", " + other.domain(),
            "Host: " + domain + " " + other.domain(),
            "Host: " + other.domain() + "@" + domain,
            "Host: " + domain + ":80:80",
            "Host:",
            "X-Forwarded-Host: " + domain
        }) {
            var answer = exchange("GET / HTTP/1.1\r\n" + hosts + "\r\n\r\n");
            assertThat(answer).as(hosts).matches("(?s)HTTP/1\\.1 40[04] .*").doesNotContain(site.name(), other.name());
        }
    }

    @Test
    void aConnectionStaysWhatItIs() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nHost: " + site.domain()
                        + "\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains(site.name());
        assertThat(exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).matches("(?s)HTTP/[0-9.]+ 400 .*");
    }

    @Test
    void aWholeAddressInTheRequestLineNamesTheHostOrIsRefused() throws IOException {
        var host = "\r\nHost: " + site.domain() + "\r\nConnection: close\r\n\r\n";
        assertThat(exchange("GET http://" + site.domain() + "/zwgk/ HTTP/1.1" + host))
                .startsWith("HTTP/1.1 200 ")
                .contains(site.name());
        for (var target : new String[] {
            "http://" + other.domain() + "/zwgk/",
            "http://" + site.domain() + "@" + other.domain() + "/",
            "http://" + site.domain() + ":1@" + other.domain() + "/",
            "http://admin.localhost/admin",
            "ftp://" + site.domain() + "/",
            "file:///etc/passwd",
            "zwgk/",
            "*",
            other.domain() + ":443",
            "\\\\" + other.domain() + "\\"
        }) {
            assertThat(exchange("GET " + target + " HTTP/1.1" + host))
                    .as(target)
                    .matches("(?s)HTTP/1\\.1 40[04] .*")
                    .doesNotContain(other.name());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n",
                "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 5\r\n\r\n",
                "Content-Length: 5, 6\r\n\r\nhello",
                "Content-Length: +5\r\n\r\nhello",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 0x5\r\n\r\nhello",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Content-Length: 5\r\n\r\nhello",
                "X: y\r\n Content-Length: 5\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n"
            })
    void whereTwoServersCouldDisagreeAboutTheEndTheConnectionEnds(String rest) throws IOException {
        var answer = exchange(
                "GET / HTTP/1.1\r\nHost: " + site.domain() + "\r\n" + rest + SMUGGLED.formatted(other.domain()));

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain(other.name());
        assertThat(answer.split("HTTP/1\\.1 ")).as("answers").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If-None-Match: \"",
                "If-None-Match: W/",
                "If-None-Match: ,,,,,,",
                "If-None-Match: \"a\" \"b\"",
                "If-None-Match: \u00e4\u00ff",
                "If-None-Match:",
                "If-Modified-Since: yesterday",
                "If-Modified-Since: Thu, 99 Foo 2026 25:61:61 GMT",
                "If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT",
                "If-Modified-Since: -1",
                "If-Modified-Since: 1795881600",
                "If-Range: \"never\"\r\nRange: bytes=0-1",
                "Range: bytes=-0",
                "Range: bytes=5-1,9-9999999999999999999999",
                "Range: lines=1-2",
                "Accept-Encoding: ;q=,;,*;q=x",
                "Accept-Encoding: gzip;q=0, br;q=0, *;q=0, identity;q=0",
                "Accept-Encoding: gzip;q=0\r\nAccept-Encoding: br;q=0",
                "Accept-Encoding: \u00e4",
                "Cookie: view=; view=../../etc; view=standard; =; ;;",
                "Expect: something"
            })
    void whatSaysNothingIsAsGoodAsNotSaid(String headers) throws IOException {
        var answer = exchange(
                "GET /zwgk/ HTTP/1.1\r\nHost: " + site.domain() + "\r\n" + headers + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).as(headers).startsWith("HTTP/1.1 200 ").contains(site.name(), "</html>");
    }

    @Test
    void whatPutsEverythingIntoTheHeadIsRefused() throws IOException {
        var large = "x".repeat(64 * 1024);
        assertThat(exchange("GET / HTTP/1.1\r\nHost: " + site.domain() + "\r\nCookie: a=" + large + "\r\n\r\n"))
                .matches("(?s)HTTP/1\\.\\d 4(00|31) .*");
        assertThat(exchange("GET /" + large + " HTTP/1.1\r\nHost: " + site.domain() + "\r\n\r\n"))
                .matches("(?s)HTTP/1\\.\\d 4(00|14) .*");
        var many = "X-A: b\r\n".repeat(10_000);
        assertThat(exchange("GET / HTTP/1.1\r\nHost: " + site.domain() + "\r\n" + many + "\r\n"))
                .matches("(?s)HTTP/1\\.\\d 4(00|31) .*");
        assertThat(status(site)).isEqualTo(200);
    }

    @Test
    void whoSendsNothingMoreIsCutOffAndNobodyWaitsForThem() throws IOException {
        try (var slow = new Socket("localhost", RestAssured.port)) {
            slow.setSoTimeout(20_000);
            slow.getOutputStream().write("GET / HTTP/1.1\r\nHos".getBytes(StandardCharsets.US_ASCII));
            assertThat(status(site)).isEqualTo(200);

            assertThat(slow.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoWillSendNothingMoreStillGetsTheAnswer() throws IOException {
        assertThat(RawHttp.exchange(
                        RestAssured.port,
                        "GET /zwgk/ HTTP/1.1\r\nHost: " + site.domain() + "\r\nConnection: close\r\n\r\n",
                        true))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isEmpty(),
                        answer -> assertThat(answer).startsWith("HTTP/1.1 200 ").contains("</html>"));
        assertThat(status(site)).isEqualTo(200);
    }

    @Test
    void aFloodOfQueriesAsksForOneStoredPage() {
        var before = misses();
        for (var i = 0; i < 300; i++) {
            given().header("Host", site.domain())
                    .get("/?utm_source=" + i + "&x[]=" + i)
                    .then()
                    .statusCode(200);
        }
        assertThat(misses() - before).isLessThanOrEqualTo(1);
    }

    @Test
    void twoAnswersOnOneConnectionEachBelongToTheirHost() throws IOException {
        var answers = exchange("GET / HTTP/1.1\r\nHost: " + site.domain() + "\r\n\r\nGET / HTTP/1.1\r\nHost: "
                + other.domain() + "\r\nConnection: close\r\n\r\n");
        var second = answers.indexOf("HTTP/1.1 200 ", 20);

        assertThat(answers.substring(0, second)).contains(site.name()).doesNotContain(other.name());
        assertThat(answers.substring(second)).contains(other.name()).doesNotContain(site.name());
    }

    private double misses() {
        return meters.counter("zhanqun.pages.requests", "result", "miss").count();
    }

    private static String exchange(String bytes) throws IOException {
        return RawHttp.exchange(RestAssured.port, bytes, false);
    }

    private static int status(Site site) {
        return given().header("Host", site.domain()).get("/").statusCode();
    }
}
