package org.zhanqun.admin.bulk;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.admin.daily.DailyTask;
import org.zhanqun.content.bulk.BulkConfig;
import org.zhanqun.content.bulk.BulkWork;

/** Goes on with bulk operations, on each node, and forgets old ones. */
@ApplicationScoped
class BulkTimer {
    private static final Duration AFTER_START = Duration.ofMinutes(20);

    private final BulkWork work;
    private final BulkConfig config;
    private final DailyTask forgetting;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bulk-operations").factory());
    private volatile boolean stopping;

    BulkTimer(BulkWork work, BulkConfig config) {
        this.work = work;
        this.config = config;
        this.forgetting = new DailyTask("bulk-forgetting", work::forget);
    }

    @Startup
    void start() {
        var interval = config.interval().toMillis();
        timer.scheduleWithFixedDelay(this::work, interval, interval, TimeUnit.MILLISECONDS);
        forgetting.start(AFTER_START);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        timer.shutdown();
        forgetting.close();
    }

    private void work() {
        try {
            var worked = 1;
            while (!stopping && worked > 0) {
                worked = work.run();
            }
        } catch (RuntimeException e) {
            // A database that is away now may be there the next time.
            Log.warnf("Bulk operations could not go on: %s", e);
        }
    }
}
