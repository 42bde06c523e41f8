package org.zhanqun.admin.sharing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.sharing.Subscribing;

/** Looks from time to time, on each node, for subscriptions that are due; of any number of nodes one works on each. */
@ApplicationScoped
class SubscriptionTimer {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ContinuousWork work;

    SubscriptionTimer(Subscribing subscribing) {
        this.work = new ContinuousWork("subscriptions", 1, subscribing::run);
    }

    @Startup
    void start() {
        work.start(PAUSE);
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
    }
}
