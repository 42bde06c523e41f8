package org.zhanqun.reading;

import java.time.Instant;
import java.util.Comparator;

/** The place of an article in every list: by the time of its publishing, then by its id. */
public record Key(Instant publishedAt, long id) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::publishedAt).thenComparingLong(Key::id);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    /** @param from null for no bound @param to null for no bound */
    boolean within(Key from, Key to) {
        return (from == null || compareTo(from) >= 0) && (to == null || compareTo(to) <= 0);
    }
}
