package org.zhanqun.admin.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.admin.daily.DailyTask;
import org.zhanqun.audit.AuditSealing;
import org.zhanqun.audit.AuditVerifying;
import org.zhanqun.tenancy.Tenants;

/** Seals what was written, goes on with verifications, and begins one each night. */
@ApplicationScoped
class AuditTimer {
    private static final Duration AFTER_START = Duration.ofHours(1);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private final AuditConfig config;
    private final Clock clock;
    private final ContinuousWork sealing;
    private final ContinuousWork verifying;
    private final DailyTask nightly;

    AuditTimer(AuditConfig config, AuditSealing seals, AuditVerifying walks, Tenants tenants, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.sealing = new ContinuousWork("audit-sealing", 1, () -> tenants.callAsProvince(seals::seal));
        this.verifying = new ContinuousWork("audit-verifying", 1, () -> tenants.callAsProvince(walks::goOn));
        this.nightly = new DailyTask("audit-verification", () -> tenants.callAsProvince(walks::start));
    }

    @Startup
    void start() {
        sealing.start(config.interval());
        verifying.start(config.interval());
        nightly.start(AFTER_START, AT_NIGHT, clock);
    }

    void stop(@Observes ShutdownEvent event) {
        sealing.close();
        verifying.close();
        nightly.close();
    }
}
