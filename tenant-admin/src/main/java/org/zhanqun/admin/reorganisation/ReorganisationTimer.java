package org.zhanqun.admin.reorganisation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.merger.MergerConfig;
import org.zhanqun.reorganisation.ReorganisationWork;

/** Goes on with reorganisations, on each node, as often as their mergers are looked at. */
@ApplicationScoped
class ReorganisationTimer {
    private final MergerConfig config;
    private final ContinuousWork work;

    ReorganisationTimer(ReorganisationWork work, MergerConfig config) {
        this.config = config;
        this.work = new ContinuousWork("reorganisations", 1, work::run);
    }

    @Startup
    void start() {
        work.start(config.interval());
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
    }
}
