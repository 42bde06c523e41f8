package org.zhanqun.admin.bin;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.zhanqun.admin.daily.DailyTask;
import org.zhanqun.content.bin.Erasing;

/** Erases drafts whose time in the recycle bin is over. */
@ApplicationScoped
class DailyErasing {
    private static final Duration AFTER_START = Duration.ofMinutes(15);

    private final Erasing erasing;
    private final DailyTask task = new DailyTask("recycle-bin", this::erase);

    DailyErasing(Erasing erasing) {
        this.erasing = erasing;
    }

    @Startup
    void start() {
        task.start(AFTER_START);
    }

    void stop(@Observes ShutdownEvent event) {
        task.close();
    }

    private void erase() {
        var erased = erasing.run();
        if (erased > 0) {
            Log.infof("Erased %d drafts whose time in the recycle bin is over", erased);
        }
    }
}
