package org.zhanqun.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.theme.View;
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

    /** Every visible piece of the header and the navigation, strokes of icons aside: where it is, and what it looks like. */
    private static final String FRAME = """
        [...document.querySelectorAll("header :not(use), .nav :not(use)")]
          .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 1)
          .map((e) => {
            const { x, y, width, height } = e.getBoundingClientRect();
            const { color, fontSize, backgroundColor } = getComputedStyle(e);
            return [e.tagName, e.getAttribute("class"), x, y, width, height, color, fontSize, backgroundColor].join(" ");
          })
        """;

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

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
            var blocking = page.evaluate("performance.getEntriesByType('resource')"
                    + ".filter((file) => file.renderBlockingStatus === 'blocking').map((file) => file.name)");

            System.out.printf(
                    "first visit to %s on slow 4G: largest paint %d ms (%s), layout shift %.4f, %d KB in all%n",
                    site, lcp, what, shift, weight.total() / KB);
            assertThat(blocking).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
            assertThat(weight.of("Document")).isBetween(1, 20 * KB);
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

    /** In every view, for each has a style of its own; by the order of what happens, whatever time it takes. */
    @ParameterizedTest
    @ValueSource(strings = {"hunan", "changsha", "liuyang", "jyt"})
    void aPageShowsBeforeItsStylesheetHasComeAndStandsStillWhenItComes(String site) {
        for (var width : new int[] {390, 1440}) {
            try (var visitor = chromium.visitor(width, 844)) {
                var page = visitor.page();
                var held = new ArrayList<Route>();
                page.route("**/style.css*", held::add);
                for (var view : View.all().toList()) {
                    page.context().addCookies(List.of(new Cookie("view", view.code()).setUrl(Demo.site(site))));
                    page.navigate(
                            Demo.site(site) + "/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                    page.waitForCondition(() -> !held.isEmpty() && painted(page));
                    assertThat(page.locator("main").count()).isZero();
                    var before = page.evaluate(FRAME);

                    held.removeFirst().resume();
                    page.waitForLoadState(LoadState.LOAD);

                    assertThat(before)
                            .asInstanceOf(InstanceOfAssertFactories.LIST)
                            .hasSizeGreaterThan(10);
                    assertThat(page.evaluate(FRAME))
                            .as("%s at %d px", view.code(), width)
                            .isEqualTo(before);
                }
            }
        }
    }

    private static boolean painted(Page page) {
        return (Boolean) page.evaluate("performance.getEntriesByName('first-contentful-paint').length > 0");
    }

    @Test
    void thePolicyOfContentNamesTheStyleThatStandsInThePageInEveryView() throws GeneralSecurityException {
        for (var view : View.all().toList()) {
            var answer = given().port(Demo.port())
                    .header("Host", "liuyang.localhost")
                    .cookie("view", view.code())
                    .get("/");
            var style = STYLE.matcher(answer.asString());
            assertThat(style.find()).isTrue();
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';");
            assertThat(style.find()).isFalse();
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
