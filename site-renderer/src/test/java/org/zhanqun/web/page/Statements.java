package org.zhanqun.web.page;

import jakarta.persistence.EntityManagerFactory;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/** Counts SQL statements. Schedules and the follower of the feed run beside a test, so the fewest of some tries count. */
final class Statements {
    private static final int TRIES = 4;

    private Statements() {}

    static long fewest(EntityManagerFactory factory, Runnable making) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        return LongStream.range(0, TRIES)
                .map(_ -> {
                    var before = statistics.getPrepareStatementCount();
                    making.run();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }
}
