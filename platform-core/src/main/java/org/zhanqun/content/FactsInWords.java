package org.zhanqun.content;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.zhanqun.content.facts.Facts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.Leader;
import org.zhanqun.content.facts.Office;
import org.zhanqun.content.facts.Organisation;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.facts.Topic;

/** Facts written out as text, for a column that has no place for them: nothing that the public could read is lost. */
final class FactsInWords {
    private FactsInWords() {}

    /** @param facts may be null @return HTML to stand before the article's text; empty when there is nothing to say */
    static String of(Facts facts) {
        return switch (facts) {
            case null -> "";
            case Policy policy ->
                list(
                        line("索引号", policy.indexNumber()),
                        line("发文字号", policy.documentNumber()),
                        line("发文机关", policy.issuer()),
                        line("成文日期", policy.signedOn()),
                        line("主题分类", policy.category()),
                        line("效力说明", policy.validityNote()));
            case Interpretation _ -> "";
            case Leader leader ->
                list(line("职务", leader.post()), line("分工", leader.duties()), line("电话", leader.phone()));
            case Organisation organisation -> organisation(organisation);
            case Topic topic -> FactsDraft.of(topic).html();
        };
    }

    private static String organisation(Organisation organisation) {
        var lines = Stream.concat(
                Stream.of(
                        line("办公地址", organisation.address()),
                        line("办公时间", organisation.hours()),
                        line("联系电话", organisation.phone())),
                organisation.offices().list().stream().map(FactsInWords::office));
        return list(lines.toArray(String[]::new));
    }

    private static String office(Office office) {
        return line(
                office.name(),
                Stream.of(office.duties(), office.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("，")));
    }

    private static String line(String label, Object value) {
        return value == null ? "" : "<li>" + Entities.escape(label + "：" + value) + "</li>";
    }

    private static String list(String... lines) {
        var told = String.join("", List.of(lines));
        return told.isEmpty() ? "" : "<ul>" + told + "</ul>";
    }
}
