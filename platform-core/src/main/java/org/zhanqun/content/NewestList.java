package org.zhanqun.content;

import java.util.Collection;
import java.util.List;
import org.zhanqun.reading.Scope;

/**
 * The newest articles of some columns, mixed.
 *
 * @param pictured only those that have a picture
 * @param most     how many
 */
public record NewestList(List<String> columns, boolean pictured, int most) {
    public static NewestList of(String column, int most) {
        return new NewestList(List.of(column), false, most);
    }

    public static NewestList of(Collection<String> columns, int most) {
        return new NewestList(List.copyOf(columns), false, most);
    }

    public static NewestList pictured(Collection<String> columns, int most) {
        return new NewestList(List.copyOf(columns), true, most);
    }

    /** What such a list shows, as read sets know it. */
    Scope scope() {
        return pictured ? Scope.pictured(columns) : Scope.of(columns);
    }
}
