package org.zhanqun.web.export;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.kernel.DomainException;

/** Exports what has changed from time to time, on nodes that are set to: a web server's node needs no workbench. */
@ApplicationScoped
class ExportSchedule {
    private final ExportConfig config;
    private final ExportJobs jobs;
    private ScheduledExecutorService timer;

    ExportSchedule(ExportConfig config, ExportJobs jobs) {
        this.config = config;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        config.every().ifPresent(this::every);
    }

    private void every(Duration time) {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("export-schedule").daemon().factory());
        timer.scheduleWithFixedDelay(this::export, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void export() {
        try {
            jobs.start(null, false);
        } catch (DomainException e) {
            Log.warnf("No export at this time: %s", e.getMessage());
        } catch (RuntimeException e) {
            Log.error("The scheduled export could not begin", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
