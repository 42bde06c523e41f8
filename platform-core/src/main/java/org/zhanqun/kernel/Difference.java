package org.zhanqun.kernel;

import java.util.List;
import java.util.Objects;

/**
 * One field that an event changed (变更前后).
 *
 * @param field  a stable word such as {@code site.name}
 * @param before how it was, or an empty string for nothing
 * @param after  how it is now, or an empty string for nothing
 */
public record Difference(String field, String before, String after) {
    public Difference {
        before = Objects.requireNonNullElse(before, "");
        after = Objects.requireNonNullElse(after, "");
    }

    /** Leaves out what stayed as it was. */
    public static List<Difference> among(Difference... fields) {
        return List.of(fields).stream()
                .filter(field -> !field.before.equals(field.after))
                .toList();
    }
}
