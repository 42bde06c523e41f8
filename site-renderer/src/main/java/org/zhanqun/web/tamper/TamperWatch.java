package org.zhanqun.web.tamper;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhanqun.export.TamperAlarm;
import org.zhanqun.export.TamperAlarms;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.web.export.Releases;
import org.zhanqun.web.store.PageStore;

/** Goes over all exported sites again and again, when it is told where the public's requests arrive. */
@ApplicationScoped
public class TamperWatch implements SiteCheck.Alarms {
    /** For log watchers: never changes. */
    static final String CODE = "ZQ-TAMPER";

    private final TamperConfig config;
    private final Releases releases;
    private final PageStore store;
    private final TamperAlarms alarms;
    private final Tenants tenants;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Vertx vertx;
    private final Webhook webhook;
    /** Where the next round goes on, by site. */
    private final ConcurrentHashMap<String, String> places = new ConcurrentHashMap<>();
    /** What was raised and could not be healed, by site and path: it is not raised again until it is something else. */
    private final ConcurrentHashMap<String, String> open = new ConcurrentHashMap<>();

    private final AtomicInteger unreachable;
    private ScheduledExecutorService timer;

    TamperWatch(
            TamperConfig config,
            Releases releases,
            PageStore store,
            TamperAlarms alarms,
            Tenants tenants,
            MeterRegistry meters,
            Clock clock,
            Vertx vertx) {
        this.config = config;
        this.releases = releases;
        this.store = store;
        this.alarms = alarms;
        this.tenants = tenants;
        this.meters = meters;
        this.clock = clock;
        this.vertx = vertx;
        this.webhook = new Webhook(config.webhook());
        this.unreachable = meters.gauge("zhanqun.tamper.unreachable", new AtomicInteger());
    }

    void start(@Observes StartupEvent event) {
        if (config.address().isEmpty()) {
            return;
        }
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("tamper-watch").daemon().factory());
        var pause = config.every().toMillis();
        timer.scheduleWithFixedDelay(this::roundOrSay, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void roundOrSay() {
        try {
            round();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            Log.error("A round of the tamper watch was broken off", e);
        }
    }

    /** One look at every exported site. */
    void round() throws IOException, InterruptedException {
        var silent = 0;
        try (var view = new PublicView(vertx, config.address().orElseThrow(), config.timeout())) {
            var check = new SiteCheck(releases, store, view, config.again());
            for (var site : releases.sites()) {
                silent += reached(check, site.key()) ? 0 : 1;
            }
        }
        unreachable.set(silent);
        if (silent > 0) {
            Log.warnf(
                    "%s-UNREACHABLE %d sites could not be compared: %s gives no answer",
                    CODE, silent, config.address().get());
        }
    }

    /** No answer is no proof that somebody altered something. @return whether the public gets any answer */
    private boolean reached(SiteCheck check, String site) throws InterruptedException {
        try {
            places.put(site, check.check(site, places.getOrDefault(site, ""), config.sample(), this));
            return true;
        } catch (IOException | SQLException e) {
            Log.debugf("%s could not be compared: %s", site, e);
            return false;
        }
    }

    @Override
    public void raise(String site, Finding finding, boolean healed) {
        var before = healed
                ? open.remove(site + " " + finding.path())
                : open.put(site + " " + finding.path(), finding.detail());
        if (!healed && finding.detail().equals(before)) {
            return;
        }
        Log.errorf(
                "%s %s %s %s: %s (%s)",
                CODE, finding.kind(), site, finding.path(), finding.detail(), healed ? "healed" : "NOT HEALED");
        meters.counter("zhanqun.tamper.alarms", "site", site).increment();
        var alarm = new TamperAlarm(clock.instant(), finding.kind(), finding.path(), finding.detail(), healed);
        try {
            tenants.runAs(site, () -> alarms.persist(alarm));
        } catch (RuntimeException e) {
            Log.errorf(e, "%s-UNRECORDED An alarm of %s could not be stored", CODE, site);
        }
        webhook.tell(site, alarm);
    }

    @Override
    public void fine(String site, String path) {
        open.remove(site + " " + path);
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer != null) {
            timer.shutdownNow();
        }
        webhook.close();
    }
}
