package org.zhanqun.web.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;
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

    /** The same for something that was made from rows of no site: changes of all sites may touch it. */
    boolean overtook(long since, ReadSet reads) {
        return !reads.holdsOn(Clocks.today(clock)) || any(since, reads::touchedBy);
    }

    private boolean changed(long since, String site, ReadSet reads) {
        return any(
                since, effect -> effect.changesTheRecordOf(site) || effect.concerns(site) && reads.touchedBy(effect));
    }

    private synchronized boolean any(long since, Predicate<Effect> that) {
        var missed = position - since;
        if (missed > latest.size()) {
            return true;
        }
        var newestFirst = latest.descendingIterator();
        for (var i = 0L; i < missed; i++) {
            if (that.test(newestFirst.next())) {
                return true;
            }
        }
        return false;
    }
}
