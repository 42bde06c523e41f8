package org.zhanqun.admin.start;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.zhanqun.content.timing.DueSteps;
import org.zhanqun.content.timing.TimingConfig;

/** Looks every second, on each node of the workbench, for what is due. */
@ApplicationScoped
class TimedWork {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final DueSteps due;
    private final Duration interval;
    private Thread thread;
    private volatile boolean stopping;
    private boolean away;

    TimedWork(DueSteps due, TimingConfig config) {
        this.due = due;
        this.interval = config.interval();
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("timed-steps").daemon().start(this::work);
    }

    /** Lets the step that is being done be finished; what is left is done by others, or after the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(LONGEST_STEP);
    }

    private void work() {
        while (!stopping) {
            try {
                due.run();
                away = false;
            } catch (RuntimeException failed) {
                if (!away && !stopping) {
                    away = true;
                    Log.warnf("What is due cannot be read; trying again until it can: %s", failed);
                }
            }
            pause();
        }
    }

    private void pause() {
        var until = System.nanoTime() + interval.toNanos();
        while (!stopping && System.nanoTime() < until) {
            try {
                Thread.sleep(Math.min(interval.toMillis(), 100));
            } catch (InterruptedException _) {
                stopping = true;
            }
        }
    }
}
