package org.zhanqun.admin.feed;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.zhanqun.admin.daily.DailyTask;
import org.zhanqun.feed.FeedCleaning;

/** Takes old rows out of the change feed. */
@ApplicationScoped
class DailyCleaning {
    private static final Duration AFTER_START = Duration.ofMinutes(10);

    private final FeedCleaning cleaning;
    private final DailyTask task = new DailyTask("feed-cleaning", this::clean);

    DailyCleaning(FeedCleaning cleaning) {
        this.cleaning = cleaning;
    }

    @Startup
    void start() {
        task.start(AFTER_START);
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    private void clean() throws SQLException {
        var removed = cleaning.removeOld();
        if (removed > 0) {
            Log.infof("Took %d old rows out of the change feed", removed);
        }
    }
}
