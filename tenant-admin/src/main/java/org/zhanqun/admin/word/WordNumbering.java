package org.zhanqun.admin.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The numbering of a document (自动编号), counted as Word counts it, so that 一、 and 第三条 stand in the text. */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Map<String, Element> definitions = new HashMap<>();
    private final Map<String, Element> numbers = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** @param part may be null: a document needs none */
    WordNumbering(Element part) {
        if (part != null) {
            Xml.children(part, "num").forEach(number -> numbers.put(Xml.attribute(number, "numId"), number));
            Xml.children(part, "abstractNum")
                    .forEach(definition -> definitions.put(Xml.attribute(definition, "abstractNumId"), definition));
            definitions.replaceAll((_, definition) ->
                    Xml.value(definition, "numStyleLink").flatMap(this::styled).orElse(definition));
        }
    }

    /**
     * What stands before a paragraph.
     *
     * @param label  as Word shows it; empty for a bullet
     * @param simple whether a plain numbered list says the same
     */
    record Mark(int level, int number, String label, boolean bullet, boolean simple) {}

    private Optional<Element> styled(String style) {
        return definitions.values().stream()
                .filter(definition -> Xml.value(definition, "styleLink").equals(Optional.of(style)))
                .findFirst();
    }

    /** Counts one on. @return empty when the paragraph has no number after all */
    Optional<Mark> next(String numId, int level) {
        var number = numbers.get(numId);
        if (number == null || level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        var definition = Xml.value(number, "abstractNumId").orElse("");
        return level(number, definition, level).map(found -> {
            var count = counts.computeIfAbsent(key(number, numId, definition), _ -> new int[LEVELS]);
            count[level] = count[level] == 0 ? first(number, found, level) : count[level] + 1;
            Arrays.fill(count, level + 1, LEVELS, 0);
            var format = Xml.value(found, "numFmt").orElse("decimal");
            var text = Xml.value(found, "lvlText").orElse("");
            var label = format.equals("bullet") ? "" : label(number, definition, text, count);
            return new Mark(
                    level,
                    count[level],
                    label,
                    format.equals("bullet"),
                    format.equals("decimal") && text.matches("%" + (level + 1) + "[.．]?"));
        });
    }

    /** Lists of one definition count together, unless one says that it begins anew. */
    private static String key(Element number, String numId, String definition) {
        return Xml.child(number, "lvlOverride", "startOverride").isPresent() ? "n" + numId : "d" + definition;
    }

    private static int first(Element number, Element level, int index) {
        return override(number, index)
                .flatMap(found -> Xml.number(found, "startOverride"))
                .or(() -> Xml.number(level, "start"))
                .orElse(1);
    }

    private static Optional<Element> override(Element number, int level) {
        return Xml.children(number, "lvlOverride")
                .filter(found -> Xml.attribute(found, "ilvl").equals(Integer.toString(level)))
                .findFirst();
    }

    private Optional<Element> level(Element number, String definition, int level) {
        var overridden = override(number, level).flatMap(found -> Xml.child(found, "lvl"));
        return overridden.or(() -> Optional.ofNullable(definitions.get(definition))
                .flatMap(found -> Xml.children(found, "lvl")
                        .filter(one -> Xml.attribute(one, "ilvl").equals(Integer.toString(level)))
                        .findFirst()));
    }

    private String label(Element number, String definition, String text, int[] count) {
        return PLACE.matcher(text).replaceAll(place -> {
            var at = Integer.parseInt(place.group(1)) - 1;
            var format = level(number, definition, at)
                    .flatMap(found -> Xml.value(found, "numFmt"))
                    .orElse("decimal");
            return Matcher.quoteReplacement(NumberForm.of(format, Math.max(1, count[at])));
        });
    }
}
