package org.zhanqun.admin.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The styles of a document (样式): what a paragraph or a run takes over from them. */
final class WordStyles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题) ?([1-9])");

    private final Map<String, Element> styles = new HashMap<>();

    /** @param part may be null: a document needs none */
    WordStyles(Element part) {
        if (part != null) {
            Xml.children(part, "style").forEach(style -> styles.put(Xml.attribute(style, "styleId"), style));
        }
    }

    /** What a style, or one that it is based on, says. Styles may be based on each other in a circle. */
    <T> Optional<T> asked(String id, Function<Element, Optional<T>> question) {
        var seen = new HashSet<String>();
        for (var style = styles.get(id); style != null && seen.add(Xml.attribute(style, "styleId")); ) {
            var answer = question.apply(style);
            if (answer.isPresent()) {
                return answer;
            }
            style = styles.get(Xml.value(style, "basedOn").orElse(""));
        }
        return Optional.empty();
    }

    /** Names are English in the file, whatever the language of the program; some programs write them as shown. */
    private static String name(Element style) {
        return Xml.value(style, "name").orElse("").toLowerCase(Locale.ROOT).strip();
    }

    boolean isTitle(String id) {
        return named(id, "title") || named(id, "标题");
    }

    boolean isContents(String id) {
        return Optional.ofNullable(styles.get(id))
                .map(WordStyles::name)
                .filter(name -> name.startsWith("toc "))
                .isPresent();
    }

    private boolean named(String id, String name) {
        return Optional.ofNullable(styles.get(id))
                .filter(style -> name(style).equals(name))
                .isPresent();
    }

    /** 1 for the highest level of headings; empty for a paragraph that is none. */
    Optional<Integer> headingLevel(String id) {
        return asked(id, style -> {
            var heading = HEADING.matcher(name(style));
            return heading.matches()
                    ? Optional.of(Integer.valueOf(heading.group(1)))
                    : Xml.number(style, "pPr", "outlineLvl").map(level -> level + 1);
        });
    }
}
