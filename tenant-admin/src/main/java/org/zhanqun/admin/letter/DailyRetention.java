package org.zhanqun.admin.letter;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.zhanqun.admin.daily.DailyTask;
import org.zhanqun.interaction.LetterRetention;

/** Lets the platform forget who wrote letters that were answered long ago. */
@ApplicationScoped
class DailyRetention {
    private static final Duration AFTER_START = Duration.ofMinutes(5);

    private final LetterRetention retention;
    private final DailyTask task = new DailyTask("letter-retention", this::forget);

    DailyRetention(LetterRetention retention) {
        this.retention = retention;
    }

    @Startup
    void start() {
        task.start(AFTER_START);
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    private void forget() {
        var erased = retention.eraseDue();
        if (erased > 0) {
            Log.infof("Erased the senders of %d letters whose retention is over", erased);
        }
    }
}
