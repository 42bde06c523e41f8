package org.zhanqun.web.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.reading.Effect;
import org.zhanqun.reading.ReadSet;

/**
 * The changes that this node has lately taken note of. Whatever is made from the database notes the position before it reads
 * anything; whether it is still true can be told later by the changes that came since and by what it has read.
 */
@ApplicationScoped
public class AppliedChanges {
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int remembered;
    private final ArrayDeque<Effect> latest = new ArrayDeque<>();
    private long position;

    @Inject
    AppliedChanges(Clock clock) {
        this(clock, REMEMBERED);
    }

    AppliedChanges(Clock clock, int remembered) {
        this.clock = clock;
        this.remembered = remembered;
    }

    /** How many changes there were so far. */
    public synchronized long position() {
        return position;
    }

    synchronized void add(List<Effect> effects) {
        for (var effect : effects) {
            latest.addLast(effect);
            position++;
            if (latest.size() > remembered) {
                latest.removeFirst();
            }
        }
    }

    /** Something happened that nobody can tell any more: all that was begun before it is in doubt. */
    synchronized void forget() {
        position++;
        latest.clear();
    }

    /**
     * Whether something that was begun at a position may no longer be what it would be now: by a change, or because it was made
     * from another day.
     *
     * @param since position before anything was read for it
     * @param site  whose rows it was made from
     */
    public boolean overtook(long since, String site, ReadSet reads) {
        return !reads.holdsOn(Clocks.today(clock)) || changed(since, site, reads);
    }

    private synchronized boolean changed(long since, String site, ReadSet reads) {
        var missed = position - since;
        if (missed > latest.size()) {
            return true;
        }
        var newestFirst = latest.descendingIterator();
        for (var i = 0L; i < missed; i++) {
            var effect = newestFirst.next();
            if (effect.changesTheRecordOf(site) || effect.concerns(site) && reads.touchedBy(effect)) {
                return true;
            }
        }
        return false;
    }
}
