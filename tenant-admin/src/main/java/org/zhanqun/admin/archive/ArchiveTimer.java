package org.zhanqun.admin.archive;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.archive.ArchiveConfig;
import org.zhanqun.archive.ArchiveWork;

/** Makes archives, on each node that can make pages. */
@ApplicationScoped
class ArchiveTimer {
    private final ArchiveConfig config;
    private final ContinuousWork work;

    ArchiveTimer(ArchiveWork work, ArchiveConfig config) {
        this.config = config;
        this.work = new ContinuousWork("archives", 1, work::run);
    }

    @Startup
    void start() {
        work.start(config.interval());
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
    }
}
