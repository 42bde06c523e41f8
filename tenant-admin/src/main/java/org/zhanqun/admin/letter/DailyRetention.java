package org.zhanqun.admin.letter;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.interaction.LetterRetention;

/** Lets the platform forget, once a day and soon after each start, who wrote letters that were answered long ago. */
@ApplicationScoped
class DailyRetention {
    private static final Duration AFTER_START = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);

    private final LetterRetention retention;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("letter-retention").factory());

    DailyRetention(LetterRetention retention) {
        this.retention = retention;
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
            var erased = retention.eraseDue();
            if (erased > 0) {
                Log.infof("Erased the senders of %d letters whose retention is over", erased);
            }
        } catch (RuntimeException failure) {
            Log.error("The senders of old letters could not be erased today", failure);
        }
    }
}
