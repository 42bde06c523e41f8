package org.zhanqun.admin.site;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.zhanqun.admin.daily.DailyTask;
import org.zhanqun.lifecycle.SuspensionEnd;

/** Brings suspended sites back soon after midnight of the day after their last one. */
@ApplicationScoped
class DailyReturn {
    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final LocalTime EARLY = LocalTime.of(0, 1);

    private final SuspensionEnd end;
    private final Clock clock;
    private final DailyTask task = new DailyTask("suspension-end", this::bringBack);

    DailyReturn(SuspensionEnd end, Clock clock) {
        this.end = end;
        this.clock = clock;
    }

    @Startup
    void start() {
        task.start(AFTER_START, EARLY, clock);
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    private void bringBack() {
        var back = end.resumeDue();
        if (back > 0) {
            Log.infof("Brought %d sites back whose temporary offline was over", back);
        }
    }
}
