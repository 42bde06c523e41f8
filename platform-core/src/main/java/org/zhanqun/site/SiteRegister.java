package org.zhanqun.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Finds every rule that a new site would break, those about its code aside. */
    public void examine(String key, SiteProfile profile, Violations violations) {
        rules.check(key, profile, violations);
        if (!violations.has("key")) {
            violations.require(sites.findByIdOptional(key).isEmpty(), "key", "site.key.taken", key);
        }
        requireFree(profile.domain(), null, violations);
    }

    /** What all sites have now, for looking at many new ones. */
    public RegisterSnapshot snapshot() {
        var names = new HashMap<String, String>();
        var codes = new HashMap<String, String>();
        sites.listAll().forEach(site -> {
            names.put(site.key(), site.name());
            codes.put(site.code(), site.name());
        });
        var hosts = new HashMap<String, String>();
        sites.allDomains().forEach(domain -> hosts.put(domain.host(), names.get(domain.siteKey())));
        return new RegisterSnapshot(names.keySet(), codes, hosts);
    }

    /** Finds every rule that a new site would break, those about its code too, without asking the database. */
    public void examine(String key, SiteProfile profile, RegisterSnapshot taken, Violations violations) {
        rules.check(key, profile, violations);
        SiteRules.checkCode("code", profile.code(), profile.region().code(), violations);
        violations
                .require(!taken.keys().contains(key), "key", "site.key.taken", key)
                .require(
                        !taken.codes().containsKey(profile.code()),
                        "code",
                        "site.code.taken",
                        taken.codes().get(profile.code()))
                .require(
                        !taken.hosts().containsKey(profile.domain()),
                        "domain",
                        "site.domain.taken",
                        taken.hosts().get(profile.domain()));
    }

    /** Finds what is wrong with a new site's code: one that a site has or had is never given again. @param field to name */
    public void examineCode(String field, String code, String regionCode, Violations violations) {
        SiteRules.checkCode(field, code, regionCode, violations);
        if (!violations.has(field)) {
            sites.byCode(code).ifPresent(other -> violations.require(false, field, "site.code.taken", other.name()));
        }
    }

    /** Finds what is wrong with another name or organiser of a site. */
    public void examine(Site site, String name, Organiser organiser, Violations violations) {
        rules.checkName(site.kind(), name, violations);
        SiteRules.checkOrganiser(organiser, violations);
    }

    /** Finds what is wrong with another domain of a site. */
    public void examineDomain(Site site, String domain, Violations violations) {
        rules.checkDomain(site.kind(), domain, violations);
        violations.require(!site.domain().equals(domain), "domain", "site.domain.same");
        requireFree(domain, site.key(), violations);
    }

    private void requireFree(String domain, String mine, Violations violations) {
        if (!violations.has("domain")) {
            sites.domain(domain)
                    .filter(taken -> !taken.siteKey().equals(mine))
                    .map(taken -> sites.require(taken.siteKey()).name())
                    .ifPresent(other -> violations.require(false, "domain", "site.domain.taken", other));
        }
    }

    /**
     * One insert for the site and one for each of its hosts: nothing of the framework is copied.
     *
     * @throws org.zhanqun.kernel.DomainException.Invalid with every rule broken, each at its field
     */
    public Site enter(String key, SiteProfile profile, boolean demonstration) {
        var violations = new Violations();
        examine(key, profile, violations);
        examineCode("code", profile.code(), profile.region().code(), violations);
        violations.check();
        var site = new Site(key, profile, clock.instant(), demonstration);
        var hosts = new ArrayList<SiteDomain>();
        hosts.add(new SiteDomain(profile.domain(), key, true));
        config.aliasSuffix().ifPresent(suffix -> hosts.add(new SiteDomain(key + "." + suffix, key, false)));
        sites.add(site, hosts);
        return site;
    }

    /** Gives a site another main domain; the one it had leads on to it for good. */
    public void move(Site site, String domain) {
        var violations = new Violations();
        examineDomain(site, domain, violations);
        violations.check();
        sites.domain(site.domain()).ifPresent(SiteDomain::leadOn);
        sites.domain(domain)
                .ifPresentOrElse(SiteDomain::answerAsMain, () -> sites.add(new SiteDomain(domain, site.key(), true)));
        site.moveTo(domain);
    }
}
