package org.zhanqun.reading;

import java.util.Arrays;
import java.util.Collection;

/** Articles that were read by their ids, public or not, with their facts. @param ids in ascending order */
public record ArticlesRead(long... ids) implements Read {
    public static ArticlesRead of(Collection<Long> ids) {
        return new ArticlesRead(ids.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    @Override
    public boolean touchedBy(Effect effect) {
        return effect.article() == Effect.MANY_ARTICLES || Arrays.binarySearch(ids, effect.article()) >= 0;
    }

    @Override
    public int weight() {
        return 40 + 8 * ids.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArticlesRead(var others) && Arrays.equals(ids, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return "ArticlesRead" + Arrays.toString(ids);
    }
}
