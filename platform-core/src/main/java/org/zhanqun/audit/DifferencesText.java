package org.zhanqun.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Difference;

/** Differences as they are stored: one a line, its parts between tabs. */
final class DifferencesText {
    private static final int MOST = 40;
    private static final int LONGEST = 300;

    private DifferencesText() {}

    /** @param text null for none */
    static List<Difference> read(String text) {
        return text == null ? List.of() : text.lines().map(DifferencesText::one).toList();
    }

    /** @return null for none */
    static String written(List<Difference> differences) {
        return differences.isEmpty()
                ? null
                : differences.stream()
                        .limit(MOST)
                        .map(one -> one.field() + '\t' + escaped(one.before()) + '\t' + escaped(one.after()))
                        .collect(Collectors.joining("\n"));
    }

    /** A line that somebody spoilt in the database must not keep anybody from seeing the others. */
    private static Difference one(String line) {
        var parts = line.split("\t", -1);
        return parts.length == 3
                ? new Difference(parts[0], unescaped(parts[1]), unescaped(parts[2]))
                : new Difference("", "", line);
    }

    private static String escaped(String text) {
        var shortened = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        return shortened
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            plain.append(character == '\\' && i + 1 < text.length() ? meant(text.charAt(++i)) : character);
        }
        return plain.toString();
    }

    private static char meant(char escape) {
        return switch (escape) {
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'n' -> '\n';
            default -> escape;
        };
    }
}
