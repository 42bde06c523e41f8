package org.zhanqun.theme;

import java.util.Collection;
import java.util.Map;

/**
 * Writes JSON that may stand in a {@code <script>} of data. Whatever could end the element, begin a comment in it or end a
 * line in a script is written as an escape, so that no title can get out.
 */
final class JsonText {
    private JsonText() {}

    /** @param value a map, a collection, a number or a text; members of maps that are {@code null} are left out */
    static String of(Object value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case Map<?, ?> map -> object(map, text);
            case Collection<?> list -> array(list, text);
            case Number number -> text.append(number);
            default -> string(value.toString(), text);
        }
    }

    private static void object(Map<?, ?> map, StringBuilder text) {
        text.append('{');
        var separator = "";
        for (var member : map.entrySet()) {
            if (member.getValue() != null) {
                text.append(separator);
                string(member.getKey().toString(), text);
                text.append(':');
                write(member.getValue(), text);
                separator = ",";
            }
        }
        text.append('}');
    }

    private static void array(Collection<?> list, StringBuilder text) {
        text.append('[');
        var separator = "";
        for (var member : list) {
            text.append(separator);
            write(member, text);
            separator = ",";
        }
        text.append(']');
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            switch (character) {
                case '"', '\\' -> text.append('\\').append(character);
                case '<', '>', '&', '\'', '\u2028', '\u2029' -> escape(character, text);
                default -> {
                    if (character < ' ' || Character.isSurrogate(character)) {
                        escape(character, text);
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }

    private static void escape(char character, StringBuilder text) {
        text.append("\\u%04x".formatted((int) character));
    }
}
