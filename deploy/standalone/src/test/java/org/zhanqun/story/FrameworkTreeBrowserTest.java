package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** Columns of a draft are dragged to another place, below another one, and to another level; each can be undone. */
@QuarkusTest
@RealKeycloak
@RealChromium
class FrameworkTreeBrowserTest {
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
    void columnsAreDraggedToOtherPlacesAndBack() {
        try (var province = chromium.visitor(1440, 1000)) {
            var page = province.page();
            signIn(page);
            button(page, "起草保留网站的新版本").click();
            assertThat(page.locator(".fw-tree")).isVisible();
            var asShipped = tree(page);
            assertThat(asShipped).containsSequence("0 01", "1 0101").containsSequence("0 02", "1 0201");
            inspection.look(page, 1440, "framework's tree");
            inspection.lookOnce(page, 390, "framework's tree on a phone");
            page.setViewportSize(1440, 1000);

            move(page, "0104", "0201", 0);
            assertThat(tree(page)).containsSequence("0 02", "1 0201", "1 0104", "1 0202");
            move(page, "0204", "0204", -30);
            assertThat(tree(page)).containsSubsequence("1 0203", "0 0204", "0 03");
            move(page, "02", "01", 0);
            assertThat(tree(page).subList(0, 3)).containsExactly("0 02", "1 0201", "1 0104");
            move(page, "0102", "0102", 40);
            assertThat(tree(page)).containsSequence("1 0101", "2 0102", "1 0103");

            // Held to the side by far too much, and put down where it was: nothing happens.
            drag(page, "0101", "0101", 300);
            assertThat(page.locator(".fw-tree li.d1[data-code='0101']")).isVisible();
            assertThat(page.locator(".fw-tree li[data-code='0102']")).isVisible();

            for (var step = 0; step < 4; step++) {
                another(page, () -> page.keyboard().press("Control+z"));
            }
            assertThat(tree(page)).isEqualTo(asShipped);
            button(page, "删除这份草稿").click();
            assertThat(page.getByText("草稿已删除，网站没有变化。")).isVisible();
            assertThat(inspection.flaws()).isEmpty();
            assertThat(province.complaints()).isEmpty();
        }
    }

    private static void move(Page page, String code, String to, int aside) {
        another(page, () -> drag(page, code, to, aside));
    }

    /** Does something that leads to another revision of the draft. */
    private static void another(Page page, Runnable step) {
        var before = page.locator(".fw-tree").getAttribute("data-revision");
        step.run();
        assertThat(page.locator(".fw-tree")).not().hasAttribute("data-revision", before);
        page.waitForLoadState();
    }

    /** Drags a column to where another one is, held to the side by some pixels. */
    private static void drag(Page page, String code, String to, int aside) {
        var grip = page.locator("li[data-code='" + code + "'] .grip");
        grip.scrollIntoViewIfNeeded();
        var from = grip.boundingBox();
        var target = page.locator("li[data-code='" + to + "']").boundingBox();
        var x = from.x + from.width / 2;
        var up = target.y < from.y;
        page.mouse().move(x, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(x + Math.signum(aside) * 8, from.y + from.height / 2 + (code.equals(to) ? 0 : up ? -8 : 8));
        if (!code.equals(to)) {
            page.mouse().move(x, target.y + target.height / 2, new Mouse.MoveOptions().setSteps(12));
        }
        page.mouse().move(x + aside, target.y + (up ? 4 : target.height - 4), new Mouse.MoveOptions().setSteps(6));
        page.waitForTimeout(300);
        page.mouse().up();
    }

    /** Depth and code of each row. */
    private static List<String> tree(Page page) {
        page.waitForLoadState();
        return page.locator(".fw-tree > li").all().stream()
                .map(row -> row.getAttribute("data-depth") + " " + row.getAttribute("data-code"))
                .toList();
    }

    private static void signIn(Page page) {
        page.navigate(Demo.WORKBENCH + "/admin/frameworks");
        page.locator("#username").fill("province");
        page.locator("#password").fill("province-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(Demo.WORKBENCH + "/admin/frameworks");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
