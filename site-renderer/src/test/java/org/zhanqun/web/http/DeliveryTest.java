package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

/** Codings, copies and parts, as RFC 9110 wants them. */
@QuarkusTest
class DeliveryTest {
    private static final String FILE = "/themes/chengxiang/style.css";

    @Inject
    Province province;

    private static Site site;

    @BeforeEach
    void aSiteIsOpened() {
        if (site != null) {
            return;
        }
        site = province.county();
        await().atMost(Duration.ofSeconds(60)).until(() -> get("/").statusCode() == 200);
    }

    @Test
    void aPageComesInTheCodingThatTheBrowserLikesBest() {
        assertThat(get("/", "Accept-Encoding", "gzip, br").header("Content-Encoding"))
                .isEqualTo("br");
        assertThat(get("/", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(get("/", "Accept-Encoding", "br;q=0").header("Content-Encoding"))
                .isNull();
        assertThat(get("/", "Accept-Encoding", "gzip, br").header("Vary")).isEqualTo("Accept-Encoding, Cookie");
        assertThat(get("/robots.txt", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isNull();
    }

    @Test
    void everyCodingHasItsOwnTagAndOnlyTheRightOneSavesTheBody() {
        var plain = get("/").header("ETag");
        var zipped = get("/", "Accept-Encoding", "gzip").header("ETag");
        assertThat(zipped).isNotEqualTo(plain);

        assertThat(get("/", "If-None-Match", plain).statusCode()).isEqualTo(304);
        assertThat(get("/", "If-None-Match", zipped).statusCode()).isEqualTo(200);
        assertThat(get("/", "Accept-Encoding", "gzip", "If-None-Match", zipped).statusCode())
                .isEqualTo(304);
    }

    @Test
    void tagsAreComparedInListsWeaklyAndWithTheStar() {
        var etag = get("/").header("ETag");
        for (var match : new String[] {"\"a\", " + etag + ", \"b\"", "W/" + etag, "*", " * ", "nonsense, " + etag}) {
            assertThat(get("/", "If-None-Match", match).statusCode()).as(match).isEqualTo(304);
        }
        for (var match : new String[] {"\"a\"", etag.replace("\"", ""), "", "\"", ",,,", "W/", "**"}) {
            assertThat(get("/", "If-None-Match", match).statusCode()).as(match).isEqualTo(200);
        }
        assertThat(get("/", "If-Match", etag).statusCode()).isEqualTo(200);
        assertThat(get("/", "If-Match", "W/" + etag).statusCode()).isEqualTo(412);
        assertThat(get("/", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    }

    @Test
    void nothingModifiedSaysTheSameAsThePage() {
        var page = afterASecond("/");
        var unchanged = get("/", "If-None-Match", page.header("ETag"));

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asByteArray()).isEmpty();
        for (var name : new String[] {"ETag", "Cache-Control", "Vary", "Last-Modified"}) {
            assertThat(unchanged.header(name)).as(name).isNotNull().isEqualTo(page.header(name));
        }
        assertThat(unchanged.header("Date")).isNotNull();
    }

    @Test
    void theTimeCountsOnlyWithoutATagAndOnlyWhenItIsTheVeryOne() {
        var modified = afterASecond("/").header("Last-Modified");

        assertThat(get("/", "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(get("/", "If-Modified-Since", modified, "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        // A clock that was ahead told later times than the page's: they prove nothing.
        for (var date : new String[] {
            "Fri, 01 Jan 2100 00:00:00 GMT", "Sat, 01 Jan 2000 00:00:00 GMT", "yesterday", "", "-1", "1764300000"
        }) {
            assertThat(get("/", "If-Modified-Since", date).statusCode())
                    .as(date)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/zwgk/", "/robots.txt", "/nowhere/", FILE})
    void headSaysWhatGetSays(String path) {
        if (get(path).statusCode() == 200) {
            afterASecond(path);
        }
        for (var accepted : new String[] {"identity", "gzip", "br"}) {
            var get = get(path, "Accept-Encoding", accepted);
            var head = request("Accept-Encoding", accepted).head(path);

            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.asByteArray()).isEmpty();
            assertThat(names(head.headers())).isEqualTo(names(get.headers()));
            assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
            assertThat(Integer.parseInt(head.header("Content-Length"))).isEqualTo(get.asByteArray().length);
        }
    }

    @Test
    void aFileComesInParts() {
        var whole = get(FILE);
        var bytes = whole.asByteArray();
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");

        var part = get(FILE, "Range", "bytes=10-19", "Accept-Encoding", "gzip, br");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + bytes.length);
        assertThat(part.header("Content-Encoding")).isNull();
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));

        var absent = get(FILE, "Range", "bytes=9999999-");
        assertThat(absent.statusCode()).isEqualTo(416);
        assertThat(absent.header("Content-Range")).isEqualTo("bytes */" + bytes.length);
        assertThat(get(FILE, "Range", "bytes=0-1,4-5").statusCode()).isEqualTo(200);
        assertThat(get(FILE, "Range", "bytes=0-1", "If-Range", whole.header("ETag"))
                        .statusCode())
                .isEqualTo(206);
        assertThat(get(FILE, "Range", "bytes=0-1", "If-Range", "W/" + whole.header("ETag"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(FILE, "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(get("/", "Range", "bytes=0-1").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsForOneReaderIsKeptByNoSharedCache() {
        var page = get("/");
        assertThat(page.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(get("/", "Cookie", "view=elder").header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(get("/", "Cookie", "tracker=1").header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(get("/nowhere/").header("Cache-Control")).isEqualTo("no-store");
        assertThat(get("/nowhere/").header("ETag")).isNull();
    }

    @Test
    void aCacheOfManyReadersMayAnswerForAWhileWhereThatIsSet() {
        var minute = Duration.ofMinutes(1);
        assertThat(Caching.REVALIDATE.header(false, minute))
                .isEqualTo("public, max-age=0, must-revalidate, s-maxage=60");
        assertThat(Caching.REVALIDATE.header(true, minute)).isEqualTo("private, no-cache");
        assertThat(Caching.NEVER_KEEP.header(false, minute)).isEqualTo("no-store");
    }

    /** The time of a page is told once the second in which it was made is over. */
    private Response afterASecond(String path) {
        await().atMost(Duration.ofSeconds(20)).until(() -> get(path).header("Last-Modified") != null);
        return get(path);
    }

    private static ArrayList<String> names(Headers headers) {
        return new ArrayList<>(headers.asList().stream()
                .map(Header::getName)
                .map(String::toLowerCase)
                .sorted()
                .toList());
    }

    private Response get(String path, String... headers) {
        return request(headers).get(path);
    }

    private RequestSpecification request(String... headers) {
        var request = given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .header("Host", site.domain());
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }
}
