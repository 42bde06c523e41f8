package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhanqun.theme.testsupport.HtmlChecker;

/** The W3C's checker on every kind of page in every view. */
class MarkupTest {
    private static final HtmlChecker CHECKER = new HtmlChecker();

    static Stream<View> views() {
        return View.all();
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageIsValidHtml(View view) {
        for (var page : Frames.in(new Look(view, Palette.BLUE, true), Pages::all)) {
            assertThat(CHECKER.errors(Rendering.html(page)))
                    .as("%s, %s", Rendering.template(page), page.head().title())
                    .isEmpty();
        }
    }

    @Test
    void theCheckerFindsWhatIsWrong() {
        assertThat(CHECKER.errors("<!DOCTYPE html><html lang=\"zh-Hans\"><title>t</title><ul><p>x</p></ul>"))
                .singleElement()
                .asString()
                .contains("“p” not allowed as child of element “ul”");
    }
}
