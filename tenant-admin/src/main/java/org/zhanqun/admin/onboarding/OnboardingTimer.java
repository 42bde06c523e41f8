package org.zhanqun.admin.onboarding;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.zhanqun.admin.site.SiteOpening;
import org.zhanqun.admin.start.ProvinceConfig;
import org.zhanqun.onboarding.NewSite;
import org.zhanqun.onboarding.OnboardingConfig;
import org.zhanqun.onboarding.OnboardingWork;

/** Goes on with onboardings, on each node, several sites at a time: most of the time is spent on waiting for the identity server. */
@ApplicationScoped
class OnboardingTimer {
    private final OnboardingWork work;
    private final SiteOpening opening;
    private final OnboardingConfig config;
    private final ProvinceConfig province;
    private final ScheduledExecutorService timer;
    private volatile boolean stopping;

    OnboardingTimer(OnboardingWork work, SiteOpening opening, OnboardingConfig config, ProvinceConfig province) {
        this.work = work;
        this.opening = opening;
        this.config = config;
        this.province = province;
        this.timer = Executors.newScheduledThreadPool(
                Math.max(1, config.workers()),
                Thread.ofPlatform().daemon().name("onboarding-", 1).factory());
    }

    @Startup
    void start() {
        var interval = config.interval().toMillis();
        for (var i = 0; i < Math.max(1, config.workers()); i++) {
            timer.scheduleWithFixedDelay(this::work, interval, interval, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        timer.shutdown();
    }

    private void work() {
        try {
            var worked = 1;
            while (!stopping && worked > 0) {
                worked = work.run(this::open);
            }
        } catch (RuntimeException e) {
            // A database that is away now may be there the next time.
            Log.warnf("Onboardings could not go on: %s", e);
        }
    }

    private boolean open(NewSite site) {
        return opening.open(new SiteOpening.Request(
                                site.key(),
                                site.siteKind(),
                                site.name(),
                                site.code(),
                                site.domain(),
                                site.regionCode(),
                                site.regionName(),
                                site.cityCode(),
                                site.organiser(),
                                site.address(),
                                site.phone(),
                                site.icp(),
                                site.policeNumber(),
                                site.webmaster(),
                                site.webmasterName(),
                                province.demonstration()))
                        .account()
                        .oneTimePassword()
                != null;
    }
}
