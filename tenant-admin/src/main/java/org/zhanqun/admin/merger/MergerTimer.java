package org.zhanqun.admin.merger;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.merger.MergerConfig;
import org.zhanqun.merger.MergerWork;

/** Goes on with mergers, on each node. */
@ApplicationScoped
class MergerTimer {
    private final MergerWork work;
    private final MergerConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mergers").factory());
    private volatile boolean stopping;

    MergerTimer(MergerWork work, MergerConfig config) {
        this.work = work;
        this.config = config;
    }

    @Startup
    void start() {
        var interval = config.interval().toMillis();
        timer.scheduleWithFixedDelay(this::work, interval, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        timer.shutdown();
    }

    private void work() {
        try {
            var worked = 1;
            while (!stopping && worked > 0) {
                worked = work.run();
            }
        } catch (RuntimeException e) {
            // A database that is away now may be there the next time.
            Log.warnf("Mergers could not go on: %s", e);
        }
    }
}
