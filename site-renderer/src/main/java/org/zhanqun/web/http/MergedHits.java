package org.zhanqun.web.http;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.merger.MergedAddresses;
import org.zhanqun.merger.MergedAddresses.Old;
import org.zhanqun.merger.MergerConfig;
import org.zhanqun.tenancy.Tenants;

/** Counts in memory how often addresses of merged sites are asked for (旧地址访问), and writes it down now and then. */
@ApplicationScoped
class MergedHits {
    /** More addresses than this wait for the next time; what comes beyond is not counted. */
    private static final int MOST = 20_000;

    private final MergedAddresses addresses;
    private final Tenants tenants;
    private final Duration every;
    private final Map<Hit, Long> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("merged-hits").factory());

    MergedHits(MergedAddresses addresses, Tenants tenants, MergerConfig config) {
        this.addresses = addresses;
        this.tenants = tenants;
        this.every = config.hitsEvery();
    }

    private record Hit(String site, Old old) {}

    @Startup
    void start() {
        timer.scheduleWithFixedDelay(this::write, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdown();
        write();
    }

    /** @param site key of the one that took the other in */
    void count(String site, Old old) {
        var hit = new Hit(site, old);
        if (waiting.size() < MOST || waiting.containsKey(hit)) {
            waiting.merge(hit, 1L, Long::sum);
        }
    }

    /** Writes down what has come together; what cannot be written waits for the next time. */
    void write() {
        var bySite = new HashMap<String, Map<Old, Long>>();
        for (var hit : waiting.keySet()) {
            var times = waiting.remove(hit);
            if (times != null) {
                bySite.computeIfAbsent(hit.site(), _ -> new HashMap<>()).put(hit.old(), times);
            }
        }
        bySite.forEach((site, hits) -> {
            try {
                tenants.runAs(site, () -> addresses.count(hits));
            } catch (RuntimeException away) {
                Log.warnf("Hits on old addresses of %s wait: %s", site, away);
                hits.forEach((old, times) -> waiting.merge(new Hit(site, old), times, Long::sum));
            }
        });
    }
}
