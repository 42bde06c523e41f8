package org.zhanqun.web.store;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.reading.PageInsight;
import org.zhanqun.reading.ReadSet;

/**
 * A page in the store.
 *
 * @param hits    how often it was asked for since it was made
 * @param dated   whether it is only good on the day on which it was made
 * @param current false when something was added since that it lacks: it is then only good while no better one can be made
 */
record Stored(PageBytes page, ReadSet reads, Instant since, AtomicLong hits, boolean dated, boolean current) {
    private static final int OBJECTS = 300;

    Stored(PageBytes page, ReadSet reads, Instant since) {
        this(page, reads, since, new AtomicLong(), reads.dated(), true);
    }

    /** Whether making it again would give the same. */
    boolean holds(Clock clock) {
        return current && (!dated || reads.holdsOn(Clocks.today(clock)));
    }

    Stored outdated() {
        return new Stored(page, reads, since, hits, dated, false);
    }

    int weight() {
        return page.weight() + reads.weight() + OBJECTS;
    }

    PageInsight.Kept insight() {
        return new PageInsight.Kept(
                since, page.status(), page.identity().length(), page.smallest(), hits.get(), reads.all());
    }
}
