package org.zhanqun.story;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.zhanqun.theme.testsupport.Accessibility;
import org.zhanqun.theme.testsupport.HtmlChecker;
import org.zhanqun.theme.testsupport.Layout;

/** Looks a page over as a browser, the W3C's checker and a screen reader find it, and collects what is wrong. */
final class Inspection {
    /** A desk, a desk at 200 % zoom, a phone, the smallest phone. */
    private static final int[] WIDTHS = {1440, 640, 390, 320};

    private final HtmlChecker html = new HtmlChecker();
    private final List<String> flaws = new ArrayList<>();

    /** @param width where axe-core looks; nothing may be out of place at any width */
    void look(Page page, int width, String what) {
        for (var each : WIDTHS) {
            page.setViewportSize(each, 900);
            Layout.flaws(page).forEach(flaw -> flaws.add(what + " at " + each + " px: " + flaw));
        }
        lookOnce(page, width, what);
    }

    void lookOnce(Page page, int width, String what) {
        page.setViewportSize(width, 900);
        if (page.locator("h1").count() != 1) {
            flaws.add(what + ": " + page.locator("h1").count() + " headings of the first level");
        }
        Accessibility.violations(page).forEach(violation -> flaws.add(what + ": " + violation));
    }

    void check(String markup, String what) {
        html.errors(markup).forEach(error -> flaws.add(what + ": " + error));
    }

    List<String> flaws() {
        return flaws;
    }
}
