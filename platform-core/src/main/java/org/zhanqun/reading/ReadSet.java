package org.zhanqun.reading;

import java.time.LocalDate;
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

    /** Whether it is only good on one day. */
    public boolean dated() {
        return own.stream().anyMatch(DayRead.class::isInstance)
                || shared.stream().anyMatch(ReadSet::dated);
    }

    /** Whether what was made would name this day, where it names any. */
    public boolean holdsOn(LocalDate today) {
        for (var read : own) {
            if (read instanceof DayRead(var day) && !day.equals(today)) {
                return false;
            }
        }
        for (var set : shared) {
            if (!set.holdsOn(today)) {
                return false;
            }
        }
        return true;
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
