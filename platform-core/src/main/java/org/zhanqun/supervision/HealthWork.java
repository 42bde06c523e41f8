package org.zhanqun.supervision;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.zhanqun.tenancy.Tenants;

/** Measures the sites whose measurement is old, or that have none. Two nodes that take the same one write the same. */
@ApplicationScoped
public class HealthWork {
    private static final int AT_A_TIME = 20;

    private final ProvinceAcrossTenants sites;
    private final HealthMeasuring measuring;
    private final SupervisionConfig config;
    private final Tenants tenants;
    private final Clock clock;

    HealthWork(
            ProvinceAcrossTenants sites,
            HealthMeasuring measuring,
            SupervisionConfig config,
            Tenants tenants,
            Clock clock) {
        this.sites = sites;
        this.measuring = measuring;
        this.config = config;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @return how many were measured; 0 when none is due, or when none could be */
    public int run() {
        var before = clock.instant().minus(config.age());
        var measured = 0;
        for (var key : tenants.callAsProvince(() -> sites.due(before, AT_A_TIME))) {
            try {
                tenants.callAs(key, () -> measuring.measure(key));
                measured++;
            } catch (RuntimeException failed) {
                // The others have their turn; this one comes again.
                Log.warnf("Site %s could not be measured: %s", key, failed);
            }
        }
        return measured;
    }
}
