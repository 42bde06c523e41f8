package org.zhanqun.admin.start;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.check.StartWords;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Region;
import org.zhanqun.site.SiteConfig;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/** Makes an empty database a province: the shipped frameworks and styles, the portal, the first administrator. Safe to repeat. */
@ApplicationScoped
public class Installation {
    /** Before anything else that starts with the application, such as the demo province. */
    public static final int ORDER = 100;

    private final Tenants tenants;
    private final Frameworks frameworks;
    private final StyleVersions styles;
    private final StartWords startWords;
    private final Sites sites;
    private final SiteLifecycle lifecycle;
    private final Memberships memberships;
    private final ProvinceConfig province;
    private final SiteConfig siteConfig;

    Installation(
            Tenants tenants,
            Frameworks frameworks,
            StyleVersions styles,
            StartWords startWords,
            Sites sites,
            SiteLifecycle lifecycle,
            Memberships memberships,
            ProvinceConfig province,
            SiteConfig siteConfig) {
        this.tenants = tenants;
        this.frameworks = frameworks;
        this.styles = styles;
        this.startWords = startWords;
        this.sites = sites;
        this.lifecycle = lifecycle;
        this.memberships = memberships;
        this.province = province;
        this.siteConfig = siteConfig;
    }

    @Startup(Installation.ORDER)
    void run() {
        tenants.runAsProvince(() -> {
            frameworks.installMissing();
            styles.installMissing();
            startWords.installMissing();
            if (sites.findByIdOptional(province.key()).isEmpty()) {
                lifecycle.open(province.key(), portal(), null, province.demonstration());
                Log.infof("Opened the portal of %s", province.name());
            }
            memberships.grant(Membership.ofProvince(province.administrator(), Role.PROVINCE_ADMIN));
        });
    }

    private SiteProfile portal() {
        return new SiteProfile(
                SiteKind.PROVINCE,
                province.name() + "人民政府门户网站",
                province.siteCode(),
                "www." + province.key() + "." + siteConfig.domainSuffix(),
                new Region(province.code(), province.name(), null),
                new Organiser(province.organiser(), null, null, null, null));
    }
}
