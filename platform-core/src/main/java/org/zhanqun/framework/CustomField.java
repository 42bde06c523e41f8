package org.zhanqun.framework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhanqun.kernel.Violations;

/**
 * A field that a framework adds to the articles of one kind of content (自定义字段): whoever writes such an article on any site of
 * the kind is asked for it.
 *
 * @param key      what programs call it; the same in all versions
 * @param content  the kind of content whose articles have it
 * @param label    what people call it
 * @param choices  of a field to choose in, else empty
 * @param required before an article becomes public; a draft may wait for it
 * @param help     a sentence beside the field; may be empty
 * @param shown    on the public page; else only inside
 * @param place    among the fields of its kind, the lowest first
 */
public record CustomField(
        String key,
        ContentKind content,
        String label,
        CustomFieldKind kind,
        List<String> choices,
        boolean required,
        String help,
        boolean shown,
        int place) {
    /** Kinds of content whose pages and forms have room for more. */
    public static final Set<ContentKind> EXTENSIBLE = EnumSet.of(
            ContentKind.NEWS,
            ContentKind.POLICY,
            ContentKind.INTERPRETATION,
            ContentKind.LEADER,
            ContentKind.ORGANISATION);

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_LINK = 300;
    private static final int MOST_CHOICES = 40;
    private static final int LONGEST_CHOICE = 40;
    private static final int LAST_PLACE = 99;

    public CustomField {
        choices = choices == null
                ? List.of()
                : choices.stream().map(CustomField::orEmpty).toList();
        label = orEmpty(label);
        help = orEmpty(help);
    }

    /** Whether the definition itself is sound. */
    void check(Violations violations) {
        violations
                .require(key != null && key.matches("[a-z][a-z0-9_]{0,29}"), "key", "framework.field.key")
                .require(content != null && EXTENSIBLE.contains(content), "content", "framework.field.content")
                .requireText(label, "label", 20)
                .require(kind != null, "kind", "field.blank")
                .limitText(help, "help", LONGEST_LINE)
                .require(place >= 0 && place <= LAST_PLACE, "place", "framework.field.place", LAST_PLACE)
                .require(
                        kind == CustomFieldKind.CHOICE ? sound(choices) : choices.isEmpty(),
                        "choices",
                        kind == CustomFieldKind.CHOICE ? "framework.field.choices" : "framework.field.no-choices",
                        MOST_CHOICES,
                        LONGEST_CHOICE);
    }

    private static boolean sound(List<String> choices) {
        return choices.size() >= 2
                && choices.size() <= MOST_CHOICES
                && new HashSet<>(choices).size() == choices.size()
                && choices.stream()
                        .allMatch(choice -> !choice.isEmpty()
                                && choice.length() <= LONGEST_CHOICE
                                && choice.chars().noneMatch(c -> c < ' '));
    }

    /** Whether a text may stand in the field. @param value never blank @param field what to call it when it may not */
    public void check(String value, String field, Violations violations) {
        switch (kind) {
            case TEXT -> violations.limitText(value, field, LONGEST_LINE);
            case LONG_TEXT -> violations.limitText(value.replace('\n', ' '), field, LONGEST_TEXT);
            case DATE -> violations.require(date(value), field, "custom.date");
            case NUMBER -> violations.require(value.matches("-?\\d{1,15}(\\.\\d{1,6})?"), field, "custom.number");
            case CHOICE -> violations.require(choices.contains(value), field, "custom.choice");
            case LINK ->
                violations
                        .limitText(value, field, LONGEST_LINK)
                        .require(value.matches("(https?:/)?/[^/\\\\\\s\"'<>][^\\s\"'<>]*"), field, "custom.link");
        }
    }

    private static boolean date(String value) {
        try {
            var year = LocalDate.parse(value).getYear();
            return year >= 1900 && year <= 2200;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** Whether values of the one can stand in the other. */
    boolean fits(CustomField other) {
        return content == other.content && kind == other.kind;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
