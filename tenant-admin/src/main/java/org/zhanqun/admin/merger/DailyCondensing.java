package org.zhanqun.admin.merger;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.zhanqun.admin.daily.DailyTask;
import org.zhanqun.merger.HitCondensing;

/** Condenses the hits on old addresses of the days before, at night. */
@ApplicationScoped
class DailyCondensing {
    private static final Duration AFTER_START = Duration.ofMinutes(5);
    private static final LocalTime EARLY = LocalTime.of(2, 30);

    private final HitCondensing condensing;
    private final Clock clock;
    private final DailyTask task = new DailyTask("merged-hit-condensing", this::condense);

    DailyCondensing(HitCondensing condensing, Clock clock) {
        this.condensing = condensing;
        this.clock = clock;
    }

    @Startup
    void start() {
        task.start(AFTER_START, EARLY, clock);
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    private void condense() {
        var went = condensing.run();
        if (went > 0) {
            Log.infof("Condensed %d rows of hits on old addresses", went);
        }
    }
}
