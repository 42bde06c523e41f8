package org.zhanqun.admin.check;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.check.CheckConfig;
import org.zhanqun.check.Rechecking;

/** Looks from time to time, on each node, for sites whose public articles are to be checked again, and goes on until none is. */
@ApplicationScoped
class RecheckTimer {
    private final CheckConfig config;
    private final ContinuousWork work;

    RecheckTimer(Rechecking rechecking, CheckConfig config) {
        this.config = config;
        this.work = new ContinuousWork("rechecking", 1, rechecking::run);
    }

    @Startup
    void start() {
        work.start(config.interval());
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
    }
}
