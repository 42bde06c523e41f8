package org.zhanqun.theme.testsupport;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What axe-core finds against WCAG 2.2 at level AA, and its own best practice. */
public final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessibility() {}

    /** @return empty when the page is as it should be */
    public static List<String> violations(Page page) {
        // No page has a frame; without them axe needs no second tab, and half the time.
        var found = new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
        return Stream.concat(
                        found.getViolations().stream(),
                        found.getIncomplete().stream().filter(Accessibility::textLikeItsGround))
                .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                        + violation.getNodes().getFirst().getHtml())
                .toList();
    }

    /** Text in the very colour of what is behind it, which axe takes for hidden on purpose. */
    private static boolean textLikeItsGround(Rule undecided) {
        return undecided.getNodes().stream()
                .flatMap(node -> node.getAny().stream())
                .anyMatch(check -> String.valueOf(check.getData()).contains("equalRatio"));
    }
}
