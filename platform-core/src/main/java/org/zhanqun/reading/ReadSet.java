package org.zhanqun.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * All that something was made from.
 *
 * @param own    what was read for it alone
 * @param shared what was read for something that it was made from, and that others were made from too
 */
public record ReadSet(List<Read> own, List<ReadSet> shared) {
    public static final ReadSet NOTHING = new ReadSet(List.of(), List.of());

    public ReadSet {
        own = List.copyOf(own);
        shared = List.copyOf(shared);
    }

    /** Whether making it again could give something else after the change. */
    public boolean touchedBy(Effect effect) {
        for (var read : own) {
            if (read.touchedBy(effect)) {
                return true;
            }
        }
        for (var set : shared) {
            if (set.touchedBy(effect)) {
                return true;
            }
        }
        return false;
    }

    /** Everything in it. */
    public List<Read> all() {
        var all = new ArrayList<Read>(own);
        shared.stream().map(ReadSet::all).forEach((Collection<Read> more) -> all.addAll(more));
        return all;
    }

    /** Bytes it takes in memory, roughly, without what it shares. */
    public int weight() {
        var weight = 80;
        for (var read : own) {
            weight += read.weight();
        }
        return weight;
    }
}
