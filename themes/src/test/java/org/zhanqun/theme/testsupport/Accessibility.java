package org.zhanqun.theme.testsupport;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds against WCAG 2.2 at level AA, and its own best practice. */
public final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** @return empty when the page is as it should be */
    public static List<String> violations(Page page) {
        // No page has a frame; without them axe needs no second tab, and half the time.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
    }
}
