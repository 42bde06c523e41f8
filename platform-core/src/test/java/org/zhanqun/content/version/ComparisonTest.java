package org.zhanqun.content.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.version.Comparison.Row;
import org.zhanqun.kernel.SafeHtml;

class ComparisonTest {
    @Test
    void aChangedWordIsMarkedAndTheRestIsNot() {
        var row = only("<p>因迎宾路施工，自11月24日起调整。</p>", "<p>因迎春路施工，自11月25日起调整。</p>");

        assertThat(marked(row.left())).isEqualTo("因迎[-宾-]路施工，自11月[-24-]日起调整。");
        assertThat(marked(row.right())).isEqualTo("因迎[+春+]路施工，自11月[+25+]日起调整。");
    }

    @Test
    void anInsertedParagraphStandsAloneAndItsNeighboursStayTogether() {
        var rows = Comparison.of(
                        text("<p>一、起点汽车西站。</p><p>二、取消站点：实验小学。</p>"),
                        text("<p>一、起点汽车西站。</p><p>施工期间绕行建设路。</p><p>二、取消站点：实验中学。</p>"))
                .rows();

        assertThat(rows).extracting(Row::changed).containsExactly(false, true, true);
        assertThat(rows.get(1).left()).isEmpty();
        assertThat(marked(rows.get(2).left())).isEqualTo("二、取消站点：实验[-小-]学。");
    }

    @Test
    void whatIsNotWordsCountsToo() {
        assertThat(marked(only("<p><a href=\"/a\">全文</a></p>", "<p><a href=\"/b\">全文</a></p>")
                        .right()))
                .contains("[+b+]");
        assertThat(marked(only("<p><img src=\"/x.png\" alt=\"旧\" /></p>", "<p><img src=\"/x.png\" alt=\"新\" /></p>")
                        .right()))
                .contains("[+新+]");
        var heading = only("<p>一、总则</p>", "<h2>一、总则</h2>");
        assertThat(heading.restyled()).isTrue();
        assertThat(heading.changed()).isTrue();
    }

    @Test
    void aRowOfATableIsOneUnit() {
        var row = Comparison.of(
                        text(
                                "<table><tbody><tr><td><p>水</p></td><td>1元</td></tr><tr><td>电</td><td>2元</td></tr></tbody></table>"),
                        text(
                                "<table><tbody><tr><td><p>水</p></td><td>1元</td></tr><tr><td>电</td><td>3元</td></tr></tbody></table>"))
                .rows();

        assertThat(row).hasSize(2);
        assertThat(marked(row.get(1).left())).isEqualTo("电 | [-2-]元");
    }

    @Test
    void fieldsAndFactsThatDifferAreNamed() {
        var comparison = Comparison.of(
                text("甲", "<p>x</p>", new FactsDraft(policy("EFFECTIVE"), null, null, null)),
                text("乙", "<p>x</p>", new FactsDraft(policy("REPEALED"), null, null, null)));

        assertThat(comparison.fields()).extracting(Comparison.Field::name).containsExactly("title", "policy.validity");
        assertThat(comparison.changes()).isEqualTo(2);
    }

    @Test
    void equalTextsDifferNowhere() {
        assertThat(Comparison.of(text("<p>同</p>"), text("<p>同</p>")).changes()).isZero();
    }

    @Test
    void twoLongAndWhollyDifferentTextsAreComparedInTime() {
        var left = text(paragraphs(5000, "甲"));
        var right = text(paragraphs(5000, "乙"));
        var paragraph = text("<p>" + "一二三四五".repeat(40_000) + "</p>");
        var other = text("<p>" + "五六七八九".repeat(40_000) + "</p>");

        assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(Comparison.of(left, right).rows()).hasSize(10_000);
            assertThat(Comparison.of(paragraph, other).changes()).isPositive();
            assertThat(Comparison.of(text(paragraphs(1500, "甲")), text(paragraphs(1500, "乙")))
                            .changes())
                    .isPositive();
        });
    }

    private static String paragraphs(int many, String word) {
        return IntStream.range(0, many).mapToObj(i -> "<p>" + word + i + "</p>").collect(Collectors.joining());
    }

    private static Row only(String earlier, String later) {
        var rows = Comparison.of(text(earlier), text(later)).rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static String marked(List<Run> runs) {
        return runs.stream()
                .map(run -> switch (run.kind()) {
                    case SAME -> run.text();
                    case REMOVED -> "[-" + run.text() + "-]";
                    case ADDED -> "[+" + run.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    private static PolicyDraft policy(String validity) {
        return new PolicyDraft(null, null, "某县人民政府", "2025-11-18", null, validity, null);
    }

    private static Snapshot text(String body) {
        return text("题", body, FactsDraft.NONE);
    }

    private static Snapshot text(String title, String body, FactsDraft facts) {
        return new Snapshot(
                "0401",
                title,
                "",
                SafeHtml.sanitise(body).html(),
                "县政府办",
                null,
                null,
                null,
                facts,
                CustomValues.NONE,
                List.of());
    }
}
