package org.zhanqun.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.Reach;
import org.zhanqun.feed.Reaches;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.FrameworkAssignment;
import org.zhanqun.framework.FrameworkChanged;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.LockedVersions;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/**
 * Brings a checked version to the sites of its kind: to a group of pilots, to a city, to all; and takes it back. Each step
 * is one transaction of few rows, so whoever reads sees it whole or not at all, also when the process is killed in it.
 * Run as the province.
 */
@ApplicationScoped
public class Rollout {
    private final Frameworks frameworks;
    private final PilotGroups groups;
    private final Sites sites;
    private final EntityManager entityManager;
    private final Clock clock;
    private final Reaches reaches;
    private final Event<FrameworkChanged> changed;
    private final Event<Stopped> stopped;

    Rollout(
            Frameworks frameworks,
            PilotGroups groups,
            Sites sites,
            EntityManager entityManager,
            Clock clock,
            Reaches reaches,
            Event<FrameworkChanged> changed,
            Event<Stopped> stopped) {
        this.frameworks = frameworks;
        this.groups = groups;
        this.sites = sites;
        this.entityManager = entityManager;
        this.clock = clock;
        this.reaches = reaches;
        this.changed = changed;
        this.stopped = stopped;
    }

    /**
     * Lets a group of pilots show a version (试点).
     *
     * @return how many sites show it now that did not before
     * @throws org.zhanqun.kernel.DomainException.Invalid when a site of the group is of another kind
     */
    public int toPilots(long version, long group) {
        return assign(version, sites.list("siteKey in ?1", groups.require(group).sites()), "group");
    }

    /** Lets a city's sites of the kind show a version (按市推开). @return how many show it now that did not before */
    public int toCity(long version, String cityCode) {
        return assign(
                version,
                sites.list(
                        "region.cityCode = ?1 and kind = (select kind from Framework where id = ?2)",
                        cityCode,
                        version),
                "cityCode");
    }

    private int assign(long id, List<Site> chosen, String field) {
        var versions = frameworks.lockedWith(id);
        var version = versions.require(id);
        requireNewer(versions, version);
        var open = chosen.stream()
                .filter(site -> site.status() != SiteStatus.CLOSED)
                .toList();
        var others = open.stream()
                .filter(site -> site.kind() != version.kind())
                .map(Site::name)
                .toList();
        new Violations()
                .require(!open.isEmpty(), field, "rollout.no-sites")
                .require(others.isEmpty(), field, "rollout.other-kind", String.join("、", others), version.title())
                .check();
        version.pilot();
        var already = shownBy(version);
        var now = clock.instant();
        var fresh = open.stream().filter(site -> !already.contains(site.key())).toList();
        fresh.forEach(site -> {
            entityManager.persist(new FrameworkAssignment(site.key(), version, now));
            changed.fire(FrameworkChanged.ofSite(site.key(), version, "assign"));
        });
        return fresh.size();
    }

    /** Lets every site of the kind show a version (全部推开). */
    public void toAll(long id) {
        var versions = frameworks.lockedWith(id);
        var version = versions.require(id);
        requireNewer(versions, version);
        version.putInForce();
        entityManager
                .createQuery("delete from FrameworkAssignment where frameworkId = :id")
                .setParameter("id", id)
                .executeUpdate();
        versions.require(version.basedOn()).supersede();
        changed.fire(FrameworkChanged.ofKind(version, "roll-out", ""));
    }

    /**
     * Takes a version back from every site at once (回退). Its articles and what sites set stay, and are there again when it
     * is rolled out again.
     */
    public void rollBack(long id, String reason) {
        new Violations().requireText(reason, "reason", 200).check();
        var versions = frameworks.lockedWith(id);
        var version = versions.require(id);
        if (version.state() == FrameworkState.CURRENT) {
            reinstate(versions, version, reason);
            return;
        }
        version.withdraw();
        var current = versions.current();
        shownBy(version).forEach(site -> changed.fire(FrameworkChanged.ofSite(site, current, "roll-back")));
        entityManager
                .createQuery("delete from FrameworkAssignment where frameworkId = :id")
                .setParameter("id", id)
                .executeUpdate();
        stopped.fire(new Stopped(version.kind() + " v" + version.number(), reason));
    }

    private void reinstate(LockedVersions versions, Framework version, String reason) {
        if (version.basedOn() == null) {
            throw new Conflict("rollout.nothing-before", version.title());
        }
        versions.pilot().ifPresent(pilot -> {
            throw new Conflict("rollout.pilot-running", pilot.title());
        });
        var previous = versions.require(version.basedOn());
        version.withdraw();
        previous.reinstate();
        changed.fire(FrameworkChanged.ofKind(previous, "roll-back", reason));
    }

    /** Only one version at a time goes round, and it must be made from what sites show now. */
    private static void requireNewer(LockedVersions versions, Framework version) {
        versions.pilot().filter(pilot -> pilot != version).ifPresent(pilot -> {
            throw new Conflict("rollout.pilot-running", pilot.title());
        });
        var current = versions.current();
        if (version != current && !current.id().equals(version.basedOn())) {
            throw new Conflict("rollout.stale", version.title(), current.title());
        }
    }

    private Set<String> shownBy(Framework version) {
        return new HashSet<>(entityManager
                .createQuery("select siteKey from FrameworkAssignment where frameworkId = :id", String.class)
                .setParameter("id", version.id())
                .getResultList());
    }

    /**
     * A site of the kind, and the number of the version that it shows.
     *
     * @param reach how far the step that brought it there has got; null when no renderer has told, or too long ago
     */
    public record Showing(Site site, int version, Reach reach) {}

    /** What every open site of a version's kind shows, by city and code. */
    public List<Showing> showing(Framework version) {
        var assigned = entityManager
                .createQuery("from FrameworkAssignment", FrameworkAssignment.class)
                .getResultStream()
                .collect(Collectors.toMap(FrameworkAssignment::siteKey, FrameworkAssignment::frameworkId));
        var numbers = frameworks.list("kind", version.kind()).stream()
                .collect(Collectors.toMap(Framework::id, Framework::number));
        var current = frameworks.current(version.kind()).number();
        var latest = reaches.of(ChangeKind.FRAMEWORK, version.kind().name());
        return sites
                .list("kind = ?1 and status <> ?2 order by region.cityCode, code", version.kind(), SiteStatus.CLOSED)
                .stream()
                .map(site -> new Showing(
                        site,
                        numbers.getOrDefault(assigned.get(site.key()), current),
                        latest.of(site.key()).orElse(null)))
                .toList();
    }

    /** A version was taken back from its pilots; the sites' own changes say which. */
    public record Stopped(String subject, String detail) implements DomainEvent {
        @Override
        public String site() {
            return null;
        }

        @Override
        public String action() {
            return "framework.stop";
        }
    }
}
