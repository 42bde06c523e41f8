package org.zhanqun.story;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Predicate;

/** The running platform as the tests reach it. */
final class Demo {
    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("ZHANQUN_TEST_PORT", "0"));

    static final String WORKBENCH = "http://admin.localhost:" + PORT;

    private Demo() {}

    static int port() {
        return PORT;
    }

    static String site(String key) {
        return "http://" + key + ".localhost:" + PORT;
    }

    /** Waits until all 758 sites are there. */
    static void awaitReady() {
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> given().port(PORT)
                                .header("Host", "admin.localhost")
                                .get("/q/health/ready")
                                .statusCode()
                        == 200);
    }

    /** What the public gets. */
    static String page(String site, String path) {
        return given().port(PORT).header("Host", site + ".localhost").get(path).asString();
    }

    /** What is done in the workbench shows to the public at once; the feed is looked at five times a second. */
    static void eventually(String site, String path, Predicate<String> shown) {
        await(site + path).atMost(Duration.ofSeconds(10)).until(() -> shown.test(page(site, path)));
    }
}
