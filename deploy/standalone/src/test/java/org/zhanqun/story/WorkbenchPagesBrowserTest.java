package org.zhanqun.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** The workbench as a browser, a keyboard and a screen reader find it. */
@QuarkusTest
@RealKeycloak
@RealChromium
class WorkbenchPagesBrowserTest {
    private static final List<String> PAGES = List.of(
            "/admin/sites",
            "/admin/sites/new",
            "/admin/sites/liuyang",
            "/admin/sites/liuyang/columns",
            "/admin/sites/liuyang/columns/new",
            "/admin/sites/liuyang/columns/changes",
            "/admin/sites/liuyang/columns/0206",
            "/admin/sites/liuyang/articles",
            "/admin/sites/liuyang/articles/new",
            "/admin/sites/liuyang/suspension",
            "/admin/sites/liuyang/closure",
            "/admin/sites/liuyang/archives",
            "/admin/sites/liuyang/media",
            "/admin/sites/liuyang/style",
            "/admin/sites/liuyang/checks",
            "/admin/sites/liuyang/check-list",
            "/admin/sites/liuyang/recycle-bin",
            "/admin/sites/liuyang/word-imports",
            "/admin/sites/liuyang/bulk-operations",
            "/admin/sites/liuyang/sharing",
            "/admin/sites/hunan/sharing/outbox",
            "/admin/sites/liuyang/sharing/subscriptions",
            "/admin/checks",
            "/admin/check-list",
            "/admin/memorial-periods",
            "/admin/frameworks",
            "/admin/conformance",
            "/admin/frameworks/1",
            "/admin/frameworks/1/custom-fields",
            "/admin/frameworks/1/impact",
            "/admin/frameworks/1/rollout",
            "/admin/styles",
            "/admin/styles/1",
            "/admin/styles/1/rollout",
            "/admin/mergers",
            "/admin/reorganisations",
            "/admin/cases",
            "/admin/cases/new",
            "/admin/cases/new?kind=OPENING",
            "/admin/cases/new?kind=SUSPENSION&site=liuyang",
            "/admin/onboardings",
            "/admin/province",
            "/admin/province/sites",
            "/admin/audit",
            "/admin/audit?area=membership",
            "/admin/sites/liuyang/audit",
            "/admin/sites/liuyang/people",
            "/admin/sites/liuyang/people/web-liuyang");

    private static Chromium chromium;

    private final Inspection inspection = new Inspection();

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

    @Test
    void everyPageIsReachableReadableAndWhole() {
        try (var visitor = chromium.visitor(1440, 900)) {
            var page = visitor.page();
            signIn(page, PAGES.getFirst(), "province");
            for (int i = 0; i < PAGES.size(); i++) {
                var answer = page.navigate(Demo.WORKBENCH + PAGES.get(i));
                assertThat(answer.status()).as(PAGES.get(i)).isEqualTo(200);
                inspection.check(answer.text(), PAGES.get(i));
                inspection.look(page, i % 2 == 0 ? 1440 : 390, PAGES.get(i));
            }
            assertThat(inspection.flaws()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void theFrontDoorAndTheEditorAreReachableReadableAndWhole() {
        try (var visitor = chromium.visitor(390, 844)) {
            var page = visitor.page();
            page.navigate(Demo.WORKBENCH + "/");
            inspection.look(page, 390, "sign-in");
            signIn(page, "/admin/sites/liuyang/articles", "web-liuyang");
            page.locator("main td a").first().click();
            page.locator(".jodit-wysiwyg").waitFor();
            inspection.look(page, 390, "editor");
            page.setViewportSize(1440, 900);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("跳到主要内容");
            assertThat(inspection.flaws()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void signIn(Page page, String path, String user) {
        page.navigate(Demo.WORKBENCH + path);
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(Demo.WORKBENCH + path);
    }
}
