package org.zhanqun.web.store;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.zhanqun.reading.PageInsight;
import org.zhanqun.reading.ReadSet;

/** A page in the store. @param hits how often it was asked for since it was made */
record Stored(PageBytes page, ReadSet reads, Instant since, AtomicLong hits) {
    private static final int OBJECTS = 300;

    Stored(PageBytes page, ReadSet reads, Instant since) {
        this(page, reads, since, new AtomicLong());
    }

    int weight() {
        return page.weight() + reads.weight() + OBJECTS;
    }

    PageInsight.Kept insight() {
        return new PageInsight.Kept(
                since, page.status(), page.identity().length(), page.smallest(), hits.get(), reads.all());
    }
}
