package org.zhanqun.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.kernel.Violations;

/** A word as it is handed in. @param kind the name of a {@link ListedWord.Kind} @param from as 2026-11-28, or blank */
public record WordDraft(String kind, String word, String suggestion, String note, String from, String until) {
    /**
     * The word, when nothing is wrong with it.
     *
     * @param fields what each part is called when something is, in the order of this record
     */
    public ListedWord checked(Violations violations, String... fields) {
        var known = Arrays.stream(ListedWord.Kind.values())
                .filter(one -> one.name().equals(stripped(kind)))
                .findFirst()
                .orElse(null);
        violations
                .require(known != null, fields[0], "check.word.kind")
                .requireText(word, fields[1], 60)
                .require(word == null || word.strip().length() > 1, fields[1], "check.word.short")
                .limitText(suggestion, fields[2], 100)
                .limitText(note, fields[3], 200);
        var first = date(from, fields[4], violations);
        var last = date(until, fields[5], violations);
        violations.require(first == null || last == null || !last.isBefore(first), fields[5], "check.word.dates");
        return new ListedWord(known, stripped(word), stripped(suggestion), stripped(note), first, last);
    }

    private static LocalDate date(String text, String field, Violations violations) {
        var day = stripped(text);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException no) {
            violations.require(false, field, "check.word.date", day);
            return null;
        }
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
