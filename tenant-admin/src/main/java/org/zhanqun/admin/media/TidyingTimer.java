package org.zhanqun.admin.media;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.media.MediaConfig;
import org.zhanqun.media.MediaTidying;

/** Looks from time to time for bytes that no row knows. */
@ApplicationScoped
class TidyingTimer {
    private final MediaTidying tidying;
    private final MediaConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("media-tidying").factory());

    TidyingTimer(MediaTidying tidying, MediaConfig config) {
        this.tidying = tidying;
        this.config = config;
    }

    @Startup
    void start() {
        var interval = config.tidying().toSeconds();
        timer.scheduleWithFixedDelay(this::tidy, interval, interval, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void tidy() {
        try {
            tidying.tidy();
        } catch (RuntimeException e) {
            // Whatever is away now, database or disk, may be there the next time.
            Log.warnf("Media folders could not be tidied: %s", e);
        }
    }
}
