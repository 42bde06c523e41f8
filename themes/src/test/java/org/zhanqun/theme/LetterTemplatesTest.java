package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.LetterQueryPage.Notice;

/** What pages of letters say beside what every page says. */
class LetterTemplatesTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    @Test
    void everyFieldHasItsLabelAndTheFormNeedsNoScript() {
        var form =
                Rendering.document(LetterPages.form(Map.of(), null, List.of())).selectFirst("main form");

        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.select("input:not([type=hidden], [type=radio], [type=checkbox]), textarea"))
                .allSatisfy(field -> assertThat(form.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        assertThat(form.select("fieldset legend").text()).startsWith("来信类别");
        assertThat(form.select("[name=kind][checked]").eachAttr("value")).containsExactly("SUGGESTION");
        assertThat(form.select("[name=token]").val()).isEqualTo("token");
        assertThat(form.select("input#title, input#name, input#phone")).allMatch(field -> field.hasAttr("required"));
        assertThat(form.selectFirst("input#email").hasAttr("required")).isFalse();
    }

    @Test
    void whatIsWrongStandsAboveWithLinksAndBesideItsField() {
        var main = Rendering.document(LetterPages.mended()).selectFirst("main");

        assertThat(main.select("[role=alert] a").eachAttr("href")).containsExactly("#title", "#phone");
        assertThat(main.selectFirst("#phone").attr("aria-describedby")).isEqualTo("phone-hint phone-error");
        assertThat(main.selectFirst("#phone").val()).isEqualTo("abc");
        assertThat(main.selectFirst("#phone-error").text()).contains("5 到 20");
        assertThat(main.selectFirst("#text").wholeText()).isEqualTo("第一行\n第二行");
        assertThat(main.select("[name=consent][checked]")).hasSize(1);
    }

    @Test
    void hostileWordsAreWordsWhereverTheyComeBack() {
        var values = Map.of("title", HOSTILE, "text", "</textarea>" + HOSTILE, "name", HOSTILE);
        for (var page : List.of(
                LetterPages.form(values, HOSTILE, List.of()),
                LetterPages.handedBack(HOSTILE),
                LetterPages.letter(LetterPages.letter(HOSTILE, HOSTILE, "<p>好</p>", null)),
                LetterPages.query(
                        LetterPages.letter(HOSTILE, HOSTILE, null, HOSTILE), Notice.refused(HOSTILE), null))) {
            var document = Rendering.document(page);
            assertThat(document.select("script:not([type=application/ld+json])").eachAttr("src"))
                    .containsExactly("/themes/chengxiang/site.js?v=f1");
            assertThat(document.select("script[type=application/ld+json]"))
                    .allSatisfy(script -> assertThat(script.data()).doesNotContain("<", ">"));
            assertThat(document.selectFirst("main").text()).contains("<script>");
        }
        assertThat(Rendering.document(LetterPages.form(values, null, List.of()))
                        .selectFirst("#text")
                        .wholeText())
                .isEqualTo("</textarea>" + HOSTILE);
    }

    @Test
    void theReceiptShowsNumberAndCode() {
        assertThat(Rendering.document(LetterPages.receipt())
                        .select("main .receipt dd")
                        .eachText())
                .containsExactly("东坪镇城南片区何时接通天然气？", "20261116-047213", "7KQ2M-XW4RT", "2026-11-25");
    }

    @Test
    void anAnsweredLetterTellsQuestionAnswerAndWay() {
        var main =
                Rendering.document(LetterPages.letter(LetterPages.answered())).selectFirst("main");

        assertThat(main.select("h2").eachText()).containsExactly("来信内容", "答复内容", "办理过程");
        assertThat(main.select(".ask p").eachText())
                .containsExactly("我住城南安置小区三期，楼道燃气管道去年就装好了。", "请问什么时候能用上？", "来信人：江*");
        assertThat(main.select(".timeline b").eachText()).containsExactly("来信", "受理", "转办", "答复");
        assertThat(main.select(".prose p")).hasSize(2);
    }

    @Test
    void onlyAnAnswerThatWasNotRatedCanBeRated() {
        var answered = LetterPages.answered();
        assertThat(Rendering.document(LetterPages.query(answered, null, null)).select("[name=satisfaction]"))
                .hasSize(2);
        assertThat(Rendering.document(LetterPages.query(answered, null, "满意")).select("main form"))
                .isEmpty();
        assertThat(Rendering.document(LetterPages.query(null, Notice.refused("不对"), null))
                        .select("main input#code"))
                .hasSize(1);
    }

    @Test
    void aRatingThatWasTakenIsNoWarning() {
        var thanks = Rendering.document(LetterPages.query(LetterPages.answered(), Notice.done("谢谢"), "满意"));
        assertThat(thanks.select(".alert--ok[role=status]").text()).isEqualTo("谢谢");
        assertThat(thanks.select("[role=alert]")).isEmpty();
        var refused = Rendering.document(LetterPages.query(null, Notice.refused("不对"), null));
        assertThat(refused.select(".alert[role=alert]").text()).isEqualTo("不对");
        assertThat(refused.select(".alert--ok")).isEmpty();
    }

    @Test
    void pagesThatOnlyTheSenderSeesAreNotListedBySearchEngines() {
        for (var page : List.of(LetterPages.receipt(), LetterPages.mended(), LetterPages.query(null, null, null))) {
            assertThat(Rendering.document(page).select("meta[name=robots]").attr("content"))
                    .startsWith("noindex");
        }
    }
}
