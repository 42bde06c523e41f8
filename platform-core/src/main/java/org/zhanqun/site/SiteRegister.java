package org.zhanqun.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import org.zhanqun.kernel.Violations;

/** Enters a new site into the province's register after every rule has been checked, those about other sites too. */
@ApplicationScoped
public class SiteRegister {
    private final Sites sites;
    private final SiteRules rules;
    private final SiteConfig config;
    private final Clock clock;

    SiteRegister(Sites sites, SiteRules rules, SiteConfig config, Clock clock) {
        this.sites = sites;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One insert for the site and one for each of its hosts: nothing of the framework is copied.
     *
     * @throws org.zhanqun.kernel.DomainException.Invalid with every rule broken, each at its field
     */
    public Site enter(String key, SiteProfile profile, boolean demonstration) {
        var violations = new Violations();
        rules.check(key, profile, violations);
        if (!violations.has("key")) {
            violations.require(sites.findByIdOptional(key).isEmpty(), "key", "site.key.taken", key);
        }
        if (!violations.has("code")) {
            sites.byCode(profile.code())
                    .ifPresent(other -> violations.require(false, "code", "site.code.taken", other.name()));
        }
        if (!violations.has("domain")) {
            sites.domain(profile.domain())
                    .map(domain -> sites.require(domain.siteKey()).name())
                    .ifPresent(other -> violations.require(false, "domain", "site.domain.taken", other));
        }
        violations.check();
        var site = new Site(key, profile, clock.instant(), demonstration);
        var hosts = new ArrayList<SiteDomain>();
        hosts.add(new SiteDomain(profile.domain(), key, true));
        config.aliasSuffix().ifPresent(suffix -> hosts.add(new SiteDomain(key + "." + suffix, key, false)));
        sites.add(site, hosts);
        return site;
    }
}
