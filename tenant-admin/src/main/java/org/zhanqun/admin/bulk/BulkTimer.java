package org.zhanqun.admin.bulk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.admin.daily.DailyTask;
import org.zhanqun.content.bulk.BulkConfig;
import org.zhanqun.content.bulk.BulkWork;

/** Goes on with bulk operations, on each node, and forgets old ones. */
@ApplicationScoped
class BulkTimer {
    private static final Duration AFTER_START = Duration.ofMinutes(20);

    private final BulkConfig config;
    private final ContinuousWork work;
    private final DailyTask forgetting;

    BulkTimer(BulkWork work, BulkConfig config) {
        this.config = config;
        this.work = new ContinuousWork("bulk-operations", 1, work::run);
        this.forgetting = new DailyTask("bulk-forgetting", work::forget);
    }

    @Startup
    void start() {
        work.start(config.interval());
        forgetting.start(AFTER_START);
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
        forgetting.close();
    }
}
