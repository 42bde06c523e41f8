package org.zhanqun.admin.feed;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.feed.FeedCleaning;

/** Takes old rows out of the change feed, once a day and soon after each start. */
@ApplicationScoped
class DailyCleaning {
    private static final Duration AFTER_START = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);

    private final FeedCleaning cleaning;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feed-cleaning").factory());

    DailyCleaning(FeedCleaning cleaning) {
        this.cleaning = cleaning;
    }

    @Startup
    void start() {
        clockwork.scheduleAtFixedRate(this::run, AFTER_START.toSeconds(), DAY.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clockwork.shutdownNow();
    }

    /** A day on which the database is away is made up for by the next one. */
    private void run() {
        try {
            var removed = cleaning.removeOld();
            if (removed > 0) {
                Log.infof("Took %d old rows out of the change feed", removed);
            }
        } catch (SQLException | RuntimeException failure) {
            Log.error("Old rows could not be taken out of the change feed today", failure);
        }
    }
}
