package org.zhanqun.admin.check;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.check.LinkChecking;
import org.zhanqun.check.link.LinkConfig;

/** Looks from time to time, on each node, for sites whose links to other hosts are due; off unless the operator wants it. */
@ApplicationScoped
class LinkTimer {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final LinkConfig config;
    private final ContinuousWork work;

    LinkTimer(LinkChecking checking, LinkConfig config) {
        this.config = config;
        this.work = new ContinuousWork("link-checking", 1, checking::run);
    }

    @Startup
    void start() {
        if (config.enabled()) {
            work.start(PAUSE);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
    }
}
