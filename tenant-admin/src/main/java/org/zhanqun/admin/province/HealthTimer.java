package org.zhanqun.admin.province;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.supervision.HealthWork;
import org.zhanqun.supervision.SupervisionConfig;

/** Measures sites, on each node, as their measurements grow old. */
@ApplicationScoped
class HealthTimer {
    private final SupervisionConfig config;
    private final ContinuousWork measuring;

    HealthTimer(HealthWork work, SupervisionConfig config) {
        this.config = config;
        this.measuring = new ContinuousWork("site-health", 1, work::run);
    }

    @Startup
    void start() {
        measuring.start(config.interval());
    }

    void stop(@Observes ShutdownEvent event) {
        measuring.close();
    }
}
