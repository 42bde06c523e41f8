package org.zhanqun.admin.check;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.check.CheckConfig;
import org.zhanqun.check.Rechecking;

/** Looks from time to time, on each node, for sites whose public articles are to be checked again, and goes on until none is. */
@ApplicationScoped
class RecheckTimer {
    private final Rechecking rechecking;
    private final CheckConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rechecking").factory());
    private volatile boolean stopping;

    RecheckTimer(Rechecking rechecking, CheckConfig config) {
        this.rechecking = rechecking;
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
                worked = rechecking.run();
            }
        } catch (RuntimeException e) {
            // A database that is away now may be there the next time.
            Log.warnf("Public articles could not be checked again: %s", e);
        }
    }
}
