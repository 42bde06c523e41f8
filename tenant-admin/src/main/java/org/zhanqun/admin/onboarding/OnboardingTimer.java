package org.zhanqun.admin.onboarding;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhanqun.admin.daily.ContinuousWork;
import org.zhanqun.admin.site.SiteOpening;
import org.zhanqun.admin.start.ProvinceConfig;
import org.zhanqun.onboarding.NewSite;
import org.zhanqun.onboarding.OnboardingConfig;
import org.zhanqun.onboarding.OnboardingWork;

/** Goes on with onboardings, on each node, several sites at a time: most of the time is spent on waiting for the identity server. */
@ApplicationScoped
class OnboardingTimer {
    private final SiteOpening opening;
    private final OnboardingConfig config;
    private final ProvinceConfig province;
    private final ContinuousWork work;

    OnboardingTimer(OnboardingWork work, SiteOpening opening, OnboardingConfig config, ProvinceConfig province) {
        this.opening = opening;
        this.config = config;
        this.province = province;
        this.work = new ContinuousWork("onboarding", Math.max(1, config.workers()), () -> work.run(this::open));
    }

    @Startup
    void start() {
        work.start(config.interval());
    }

    void stop(@Observes ShutdownEvent event) {
        work.close();
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
                                site.markUrl(),
                                site.webmaster(),
                                site.webmasterName(),
                                province.demonstration()))
                        .account()
                        .oneTimePassword()
                != null;
    }
}
