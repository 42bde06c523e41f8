package org.zhanqun.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** What a home page costs somebody who comes for the first time, on a phone, over slow 4G. */
@QuarkusTest
@RealChromium
class FirstVisitTest {
    private static final int KB = 1024;

    /** Counts, from before the first paint, what the browser reports of itself. */
    private static final String OBSERVE = """
        window.seen = { lcp: 0, shift: 0, what: "" };
        new PerformanceObserver((list) => list.getEntries().forEach((e) => {
          seen.lcp = e.startTime;
          seen.what = e.element ? e.element.tagName + "." + e.element.className : "";
        })).observe({ type: "largest-contentful-paint", buffered: true });
        new PerformanceObserver((list) => list.getEntries().forEach((e) => {
          if (!e.hadRecentInput) seen.shift += e.value;
        })).observe({ type: "layout-shift", buffered: true });
        """;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        Demo.awaitReady();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunan", "changsha", "liuyang", "jyt", "changsha-jyj"})
    void aHomeIsLightAndStandsStill(String site) {
        var phone = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
        try (var visitor = chromium.visitor(phone)) {
            var page = visitor.page();
            var session = page.context().newCDPSession(page);
            var weight = new Weight(session);
            slow4G(session);
            page.addInitScript(OBSERVE);

            var answer = page.navigate(
                    Demo.site(site) + "/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            var lcp = ((Number) page.evaluate("seen.lcp")).longValue();
            var what = page.evaluate("seen.what");
            readToTheEnd(page);
            var shift = ((Number) page.evaluate("seen.shift")).doubleValue();

            System.out.printf(
                    "first visit to %s on slow 4G: largest paint %d ms (%s), layout shift %.4f, %d KB in all%n",
                    site, lcp, what, shift, weight.total() / KB);
            assertThat(shift).isLessThanOrEqualTo(0.02);
            assertThat(weight.of("Script")).isBetween(1, 20 * KB);
            assertThat(weight.of("Stylesheet")).isBetween(1, 40 * KB);
            assertThat(weight.of("Image")).isPositive();
            assertThat(weight.total()).isLessThan(150 * KB);
            assertThat(answer.headerValue("Content-Security-Policy"))
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
            // A request to anybody else, and a piece of the page that the policy refuses, would both be complaints.
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** What Lighthouse calls slow 4G, and a phone with a quarter of this machine's speed. */
    private static void slow4G(CDPSession session) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 1_600_000 / 8);
        network.addProperty("uploadThroughput", 750_000 / 8);
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static void readToTheEnd(Page page) {
        page.evaluate("""
            async () => {
              for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
                scrollTo(0, y);
                await new Promise((done) => setTimeout(done, 100));
              }
              await Promise.all([...document.images].filter((img) => !img.complete)
                .map((img) => new Promise((done) => { img.onload = img.onerror = done; })));
            }
            """);
    }

    /** Bytes as they came over the network, compressed and with their headers. */
    private static final class Weight {
        private final Map<String, String> types = new HashMap<>();
        private final Map<String, Integer> bytes = new HashMap<>();

        Weight(CDPSession session) {
            session.send("Network.enable");
            session.on(
                    "Network.responseReceived",
                    event -> types.put(
                            event.get("requestId").getAsString(),
                            event.get("type").getAsString()));
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.merge(
                            types.getOrDefault(event.get("requestId").getAsString(), "Other"),
                            event.get("encodedDataLength").getAsInt(),
                            Integer::sum));
        }

        int of(String type) {
            return bytes.getOrDefault(type, 0);
        }

        int total() {
            return bytes.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
