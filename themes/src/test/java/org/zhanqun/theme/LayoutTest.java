package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhanqun.theme.View.Mode;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.Layout;
import org.zhanqun.theme.testsupport.RealChromium;

/** Nothing breaks, overlaps or is cut off, from the smallest phone to the desk; 640 px is a desk at 200 % zoom. */
@RealChromium
class LayoutTest {
    private static final List<Integer> WIDTHS = List.of(1440, 640, 390, 320);

    private static Chromium chromium;
    private static Chromium.Visitor visitor;
    private static FixtureSite site;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
        visitor = chromium.visitor(1440, 900);
        site = new FixtureSite(visitor);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyKindOfPageFitsEveryWidth(Mode mode) {
        fits(mode, Pages::all);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatIsTooLongOrTooMuchFitsToo(Mode mode) {
        fits(mode, Difficult::all);
    }

    private static void fits(Mode mode, Supplier<List<Page>> pages) {
        for (var page : Frames.in(Frames.look(mode), pages)) {
            var tab = site.show(page, WIDTHS.getFirst());
            for (var width : WIDTHS) {
                tab.setViewportSize(width, 900);
                assertThat(Layout.flaws(tab))
                        .as(
                                "%s (%s) at %d px",
                                Rendering.template(page), page.head().title(), width)
                        .isEmpty();
            }
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void aBrokenPageIsSeen() {
        var tab = site.show(Pages.article(), 390);
        tab.evaluate("document.querySelector('h1').style.marginBottom = '-3rem'");
        assertThat(Layout.flaws(tab)).anyMatch(flaw -> flaw.startsWith("one over the other"));
        tab.evaluate("document.querySelector('.prose').style.width = '500px'");
        assertThat(Layout.flaws(tab)).anyMatch(flaw -> flaw.startsWith("the page is"));
    }
}
