package org.zhanqun.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Difference;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Departure;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteChanged;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;
import org.zhanqun.site.SiteRegister;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** Opens, suspends, resumes and closes sites, and keeps their record. Run as the province. */
@ApplicationScoped
public class SiteLifecycle {
    private final SiteRegister register;
    private final Sites sites;
    private final Memberships memberships;
    private final LifecycleConfig config;
    private final EntityManager entityManager;
    private final Clock clock;
    private final Event<SiteChanged> changed;

    SiteLifecycle(
            SiteRegister register,
            Sites sites,
            Memberships memberships,
            LifecycleConfig config,
            EntityManager entityManager,
            Clock clock,
            Event<SiteChanged> changed) {
        this.register = register;
        this.sites = sites;
        this.memberships = memberships;
        this.config = config;
        this.entityManager = entityManager;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Opens a site (开设): its record and its hosts, and that is all, for style and columns are inherited.
     *
     * @param webmaster user name of the person who will run it, or null when nobody is named yet
     */
    public Site open(String key, SiteProfile profile, String webmaster, boolean demonstration) {
        var site = register.enter(key, profile, demonstration);
        if (webmaster != null) {
            memberships.grant(Membership.ofSite(webmaster, Role.WEBMASTER, key));
        }
        entityManager.flush();
        changed.fire(new SiteChanged(key, "open", site.name()));
        return site;
    }

    /** Puts another name, organiser or contact on record (变更). */
    public Site change(String key, String name, Organiser organiser) {
        var site = sites.require(key);
        site.requireOpen();
        var violations = new Violations();
        register.examine(site, name, organiser, violations);
        violations.check();
        var nameBefore = site.name();
        var before = site.organiser();
        site.change(name, organiser);
        changed.fire(new SiteChanged(
                key,
                "change",
                name,
                Difference.among(
                        new Difference("site.name", nameBefore, site.name()),
                        new Difference("site.organiser", before.name(), organiser.name()),
                        new Difference("site.address", before.address(), organiser.address()),
                        new Difference("site.phone", before.phone(), organiser.phone()),
                        new Difference("site.icp", before.icp(), organiser.icp()),
                        new Difference("site.police", before.policeNumber(), organiser.policeNumber()))));
        return site;
    }

    /** Gives a site another main domain (域名变更); the old one leads on to it. */
    public Site move(String key, String domain) {
        var site = sites.require(key);
        site.requireOpen();
        var before = site.domain();
        register.move(site, domain);
        entityManager.flush();
        changed.fire(new SiteChanged(
                key, "domain", site.name(), Difference.among(new Difference("site.domain", before, domain))));
        return site;
    }

    /**
     * Looks whether a site may be taken offline for a while.
     *
     * @param until last day of the notice; at most {@link LifecycleConfig#suspensionMaxDays()} days from today
     */
    public void examineSuspension(String key, String reason, LocalDate until) {
        var today = LocalDate.now(clock);
        var latest = today.plusDays(config.suspensionMaxDays());
        new Violations()
                .requireText(reason, "reason", 300)
                .require(until != null, "until", "field.blank")
                .require(until == null || until.isAfter(today), "until", "suspension.until.past")
                .require(
                        until == null || !until.isAfter(latest),
                        "until",
                        "suspension.until.far",
                        config.suspensionMaxDays(),
                        latest.toString())
                .check();
        var site = changeable(key);
        if (suspensionsOf(key, today.getYear()) >= config.suspensionsPerYear()) {
            throw new Conflict("suspension.too-often", site.name(), config.suspensionsPerYear());
        }
    }

    /** Takes a site offline for a while (临时下线). @param until last day of the notice */
    public Site suspend(String key, String reason, LocalDate until) {
        examineSuspension(key, reason, until);
        var site = sites.require(key);
        var before = site.status();
        site.suspend(reason, until);
        entityManager.persist(new Suspension(key, LocalDate.now(clock)));
        changed.fire(new SiteChanged(key, "suspend", until + ": " + reason, status(before, site)));
        return site;
    }

    public Site resume(String key) {
        var site = sites.require(key);
        var before = site.status();
        site.resume();
        changed.fire(new SiteChanged(key, "resume", "", status(before, site)));
        return site;
    }

    /** Records whether a site is reachable over IPv6 (IPv6 支持度), which its footer says. Recording it again changes nothing. */
    public Site reachOverIpv6(String key, boolean reachable) {
        var site = sites.require(key);
        site.requireOpen();
        if (site.ipv6() != reachable) {
            site.reachOverIpv6(reachable);
            changed.fire(new SiteChanged(key, "ipv6", Boolean.toString(reachable)));
        }
        return site;
    }

    /** Records where the certificate of a site's mark is shown (党政机关网站标识), to which its footer leads. @param url null when it has none */
    public Site mark(String key, String url) {
        var site = sites.require(key);
        site.requireOpen();
        var marked = site.organiser().marked(url == null || url.isBlank() ? null : url.strip());
        var violations = new Violations();
        register.examine(site, site.name(), marked, violations);
        violations.check();
        if (!marked.equals(site.organiser())) {
            site.change(site.name(), marked);
            changed.fire(new SiteChanged(key, "mark", String.valueOf(marked.markUrl())));
        }
        return site;
    }

    /** Looks whether a site may be shut down for good. @param successor key of the site that took its content over, or null */
    public void examineClosure(String key, String reason, String successor) {
        var violations = new Violations()
                .requireText(reason, "reason", 300)
                .require(successor == null || !successor.equals(key), "successor", "closure.successor.self");
        if (successor != null && !violations.has("successor")) {
            var target = sites.findByIdOptional(successor);
            violations.require(target.isPresent(), "successor", "site.not-found", successor);
            target.ifPresent(found -> violations.require(
                    found.status() != SiteStatus.CLOSED, "successor", "closure.successor.closed", found.name()));
        }
        violations.check();
        changeable(key);
    }

    /**
     * Shuts a site down for good (永久下线); every address of it answers with the notice.
     *
     * @param successor key of the site that took its content over, or null
     */
    public Site close(String key, String reason, String successor) {
        examineClosure(key, reason, successor);
        var site = sites.require(key);
        var before = site.status();
        site.close(reason, successor, LocalDate.now(clock));
        changed.fire(new SiteChanged(key, "close", reason, status(before, site)));
        return site;
    }

    /** Tells the public on a site's home page that it goes into another one (迁移公告). @param departure null when it stays after all */
    public Site announce(String key, Departure departure) {
        var site = sites.require(key);
        site.requireOpen();
        site.announce(departure);
        changed.fire(
                new SiteChanged(key, "announce", departure == null ? "" : departure.target() + " " + departure.on()));
        return site;
    }

    /** Columns of a site are another one's from now on (职责划转): addresses of what was theirs lead on. */
    public Site handOver(String key, String receiver) {
        var site = sites.require(key);
        site.requireOpen();
        if (!site.handedTo().contains(receiver)) {
            site.handOver(receiver);
            changed.fire(new SiteChanged(key, "hand-over", receiver));
        }
        return site;
    }

    /** What was handed over is this site's own again. */
    public Site takeBack(String key, String receiver) {
        var site = sites.require(key);
        site.takeBackFrom(receiver);
        changed.fire(new SiteChanged(key, "take-back", receiver));
        return site;
    }

    /** Brings a closed site back whose merging was undone (撤销整合). */
    public Site reopen(String key) {
        var site = sites.require(key);
        site.reopen();
        changed.fire(new SiteChanged(key, "reopen", ""));
        return site;
    }

    private static List<Difference> status(SiteStatus before, Site site) {
        return Difference.among(
                new Difference("site.status", before.name(), site.status().name()));
    }

    /** The province's portal carries the notices of all other sites and can be neither suspended nor closed. */
    private Site changeable(String key) {
        var site = sites.require(key);
        if (site.kind() == SiteKind.PROVINCE) {
            throw new Conflict("site.province-stays", site.name());
        }
        return site;
    }

    private long suspensionsOf(String key, int year) {
        return entityManager
                .createQuery(
                        "select count(*) from Suspension where siteKey = :site and suspendedOn between :first and"
                                + " :last",
                        Long.class)
                .setParameter("site", key)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getSingleResult();
    }
}
