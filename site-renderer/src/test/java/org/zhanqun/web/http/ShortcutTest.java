package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;
import org.zhanqun.testsupport.RawHttp;

/** What is answered before the HTTP server sees it is answered as the server would, and nothing else is. */
@QuarkusTest
class ShortcutTest {
    @Inject
    Province province;

    @Inject
    MeterRegistry meters;

    private static Site site;
    private static Site other;

    @BeforeEach
    void twoSitesWithStoredPages() {
        if (site == null) {
            site = province.county();
            other = province.county();
        }
        for (var coding : List.of("identity", "gzip", "br")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> stored(site, coding) && stored(other, coding));
        }
        // In the second in which a page was made, less is told of its age.
        await().atMost(Duration.ofSeconds(5))
                .until(() -> answers(get("/", site)).getFirst().headers().containsKey("last-modified"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip", "br", "gzip;q=0.5, br;q=0.1", "*;q=0", ""})
    void theSecondAnswerOfAConnectionIsTheFirstByteByByte(String accepted) {
        var request = get("/", site, "Accept-Encoding: " + accepted);
        // A change that comes meanwhile has the page made anew, and that is the server's. Two fit into the connection's
        // buffer.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var before = throughTheServer();

            var answers = answers(request + request);

            assertThat(answers).hasSize(2);
            for (var answer : answers) {
                assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
                assertThat(answer.headers()).isEqualTo(answers.getFirst().headers());
                assertThat(answer.body()).isEqualTo(answers.getFirst().body()).isNotEmpty();
            }
            await().atMost(Duration.ofSeconds(5)).until(() -> throughTheServer() > before);
            assertThat(throughTheServer() - before)
                    .as("requests that the server saw")
                    .isEqualTo(1);
        });
    }

    @Test
    void everyAnswerIsCountedAsAHit() throws IOException {
        var before = hits();

        answers(get("/", site).repeat(4) + get("/?a=b", site));

        assertThat(hits() - before).isEqualTo(5);
    }

    @Test
    void answersComeInTheOrderOfTheRequests() throws IOException {
        // Search is made anew each time, elsewhere; what follows it on the connection is stored.
        var answers = answers(get("/", site)
                + get("/search?q=a", site)
                + get("/", other)
                + get("/nothing/here/", site)
                + get("/", site)
                + get("/robots.txt", site)
                + get("/robots.txt", other)
                + get("/", other));

        assertThat(answers.stream().map(Answered::status).map(status -> status.substring(9, 12)))
                .containsExactly("200", "200", "200", "404", "200", "200", "200", "200");
        assertThat(answers.get(2).body()).contains(other.name());
        assertThat(answers.get(4).body()).contains(site.name());
        assertThat(answers.get(5).body()).contains(site.key() + ".");
        assertThat(answers.get(6).body()).contains(other.key() + ".");
        assertThat(answers.get(7).body()).contains(other.name()).doesNotContain(site.name());
    }

    @Test
    void whatSaysMoreThanAPlainRequestIsAnsweredAsEver() throws IOException {
        var page = answers(get("/", site)).getFirst();
        var etag = page.headers().get("etag");

        var answers = answers(get("/", site)
                + get("/", site, "If-None-Match: " + etag)
                + get("/", site, "If-Match: \"other\"")
                + get("/", site, "Cookie: view=elder")
                + get("/?a=b", site)
                + "POST / HTTP/1.1\r\nHost: " + site.domain() + "\r\nContent-Length: 0\r\n\r\n");

        assertThat(answers.stream().map(Answered::status).map(status -> status.substring(9, 12)))
                .containsExactly("200", "304", "412", "200", "200", "405");
        assertThat(answers.get(3).headers().get("cache-control")).isEqualTo("private, no-cache");
        assertThat(answers.get(4).body()).isEqualTo(page.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: %1$s\r\nHost: %1$s\r\n",
                "Host: %1$s\r\nHost: %2$s\r\n",
                "Host: %1$s:80:80\r\n",
                "Host: %1$s, %2$s\r\n",
                "Host:\r\n",
                "Host: nobody.example.com\r\n",
                "Host: %1$s\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                "Host: %1$s\r\nTransfer-Encoding: xchunked\r\n",
                "Host: %1$s\r\nContent-Length: +5\r\n",
                "Host: %1$s\r\nContent-Length: 5\r\n"
            })
    void aBadFormIsRefusedOnAConnectionThatWasGoodBefore(String headers) throws IOException {
        var bad = "GET / HTTP/1.1\r\n" + headers.formatted(site.domain(), other.domain()) + "\r\n";

        var answers = answers(get("/", site) + get("/", site) + bad);

        assertThat(answers).hasSize(3);
        assertThat(answers.get(2).status()).matches("HTTP/1\\.1 40[04] .*");
        assertThat(answers.get(2).body()).doesNotContain(site.name(), other.name());
    }

    @Test
    void whoAsksForTheEndOfTheConnectionGetsIt() throws IOException {
        var answers = answers(get("/", site) + get("/", site, "Connection: close") + get("/", other));

        assertThat(answers).hasSize(2);
    }

    private record Answered(String status, Map<String, String> headers, String body) {}

    private static String get(String path, Site site, String... more) {
        var lines = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + site.domain() + "\r\n");
        for (var line : more) {
            lines.append(line).append("\r\n");
        }
        return lines.append("\r\n").toString();
    }

    /** What comes back, cut into answers by their lengths; a body is kept as text only where it is text. */
    private static List<Answered> answers(String requests) throws IOException {
        var bytes = RawHttp.exchangeBytes(RestAssured.port, requests, false);
        var answers = new ArrayList<Answered>();
        for (var at = 0; at < bytes.length; ) {
            var text = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
            var head = text.substring(0, text.indexOf("\r\n\r\n"));
            var headers = headers(head);
            var length =
                    head.startsWith("HTTP/1.1 304") ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
            var body = new String(bytes, at + head.length() + 4, length, StandardCharsets.UTF_8);
            answers.add(new Answered(head.lines().findFirst().orElseThrow(), headers, body));
            at += head.length() + 4 + length;
        }
        return answers;
    }

    /** Without the time of day, which may go on between two answers. */
    private static Map<String, String> headers(String head) {
        var headers = new TreeMap<String, String>();
        head.lines()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(parts -> headers.put(parts[0].toLowerCase(), parts[1]));
        headers.remove("date");
        return headers;
    }

    private static boolean stored(Site site, String coding) {
        return given().header("Host", site.domain())
                        .header("Accept-Encoding", coding)
                        .get("/")
                        .statusCode()
                == 200;
    }

    private double hits() {
        return meters.counter("zhanqun.pages.requests", "result", "hit").count();
    }

    private long throughTheServer() {
        return meters.find("http.server.requests").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
