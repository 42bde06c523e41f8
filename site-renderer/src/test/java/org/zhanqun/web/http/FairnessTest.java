package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhanqun.site.Site;
import org.zhanqun.testsupport.Province;

/** One site is asked for far too much; the others notice nothing. */
@QuarkusTest
@TestProfile(FairnessTest.LittleForEach.class)
class FairnessTest {
    public static class LittleForEach implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("zhanqun.fairness.rate", "2", "zhanqun.fairness.burst", "20");
        }
    }

    @Inject
    Province province;

    @Inject
    MeterRegistry meters;

    private Site flooded;
    private Site other;

    @BeforeEach
    void twoSites() {
        flooded = province.county();
        other = province.county();
        await().atMost(Duration.ofSeconds(30)).until(() -> status(flooded, "/") == 200 && status(other, "/") == 200);
    }

    @Test
    void aFloodOfAddressesThatAreNotThereIsEndedAndCostsTheOthersNothing() throws Exception {
        var stored = stored();

        var answers = flood(number -> get(flooded, "/zwdt/zwyw/202611/t20261101_" + (900_000 + number) + ".html"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(404, 429);
        var refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).hasSizeGreaterThan(150);
        assertThat(refused.getLast().header("Retry-After")).isEqualTo("5");
        assertThat(refused.getLast().header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.getLast().asString()).contains(flooded.name(), "访问过于频繁");
        assertThat(stored() - stored).as("pages stored").isLessThanOrEqualTo(2);

        assertThat(status(flooded, "/")).as("what is stored").isEqualTo(200);
        assertThat(status(other, "/zwgk/")).as("another site's page, made now").isEqualTo(200);
        assertThat(status(other, "/search?q=1")).isEqualTo(200);
        assertThat(refusals(flooded)).isGreaterThan(150);
        assertThat(refusals(other)).isZero();
    }

    @Test
    void aFloodOfSearchesIsEndedAndCostsTheOthersNothing() throws Exception {
        var stored = stored();

        var answers = flood(number -> get(flooded, "/search?q=" + number));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 429);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .hasSizeGreaterThan(150);
        assertThat(stored() - stored).as("pages stored").isLessThanOrEqualTo(1);
        assertThat(status(other, "/search?q=1")).isEqualTo(200);
    }

    @Test
    void aFloodOfUnknownHostsAndPathsLeavesNothingBehind() throws Exception {
        get(other, "/_nothing");
        var stored = stored();
        var series = meters.getMeters().size();

        flood(number ->
                given().header("Host", "www" + number + ".nowhere.example").get("/" + number));
        flood(number -> get(other, "/_nothing/" + number + "?x=" + number));

        assertThat(stored()).isEqualTo(stored);
        assertThat(meters.getMeters()).hasSizeLessThanOrEqualTo(series + 5);
        assertThat(status(other, "/zcwj/")).isEqualTo(200);
    }

    private static List<Response> flood(IntFunction<Response> asking) throws Exception {
        var asked = new ArrayList<Callable<Response>>();
        for (var i = 0; i < 200; i++) {
            var number = i;
            asked.add(() -> asking.apply(number));
        }
        var answers = new ArrayList<Response>();
        try (var visitors = Executors.newFixedThreadPool(8)) {
            for (Future<Response> answer : visitors.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private double stored() {
        return meters.get("zhanqun.pages.stored").gauge().value();
    }

    private double refusals(Site site) {
        return meters.find("zhanqun.fairness.refused").tag("site", site.key()).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static int status(Site site, String path) {
        return get(site, path).statusCode();
    }

    private static Response get(Site site, String path) {
        return given().header("Host", site.domain()).get(path);
    }
}
