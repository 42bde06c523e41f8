package org.zhanqun.admin.merger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.merger.MergerConfig;
import org.zhanqun.merger.MergerWork;

/** Goes on with mergers, on each node. */
@ApplicationScoped
class MergerTimer {
    private final MergerConfig config;
    private final ContinuousWork work;

    MergerTimer(MergerWork work, MergerConfig config) {
        this.config = config;
        this.work = new ContinuousWork("mergers", 1, work::run);
    }

    @Startup
    void start() {
        work.start(config.interval());
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
    }
}
