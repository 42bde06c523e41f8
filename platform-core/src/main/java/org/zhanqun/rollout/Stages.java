package org.zhanqun.rollout;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.feed.Reaches;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.LockedVersions;
import org.zhanqun.framework.Version;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/**
 * How any version gets to the sites of its kind and back, whatever it is a version of. Each step is one transaction of few rows, so
 * whoever reads sees it whole or not at all, also when the process is killed in it.
 */
final class Stages<V extends Version> {
    private final Sites sites;
    private final PilotGroups groups;
    private final Reaches reaches;
    private final Rolled<V> rolled;

    Stages(Sites sites, PilotGroups groups, Reaches reaches, Rolled<V> rolled) {
        this.sites = sites;
        this.groups = groups;
        this.reaches = reaches;
        this.rolled = rolled;
    }

    int toPilots(long version, long group) {
        var keys = groups.require(group).sites();
        return assign(version, _ -> sites.list("siteKey in ?1", keys), "group");
    }

    int toCity(long version, String cityCode) {
        return assign(
                version,
                locked -> sites.list("region.cityCode = ?1 and kind = ?2", cityCode, locked.kind()),
                "cityCode");
    }

    private int assign(long id, Function<V, List<Site>> chosen, String field) {
        var versions = rolled.lockedWith(id);
        var version = versions.require(id);
        requireNewer(versions, version);
        var open = chosen.apply(version).stream()
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
        var fresh = open.stream()
                .map(Site::key)
                .filter(site -> !already.contains(site))
                .toList();
        fresh.forEach(site -> {
            rolled.assign(site, version);
            rolled.shown(version, site, "assign", "");
        });
        return fresh.size();
    }

    void toAll(long id) {
        var versions = rolled.lockedWith(id);
        var version = versions.require(id);
        requireNewer(versions, version);
        version.putInForce();
        rolled.release(version);
        versions.require(version.basedOn()).supersede();
        rolled.shown(version, null, "roll-out", "");
    }

    void rollBack(long id, String reason) {
        new Violations().requireText(reason, "reason", 200).check();
        var versions = rolled.lockedWith(id);
        var version = versions.require(id);
        if (version.state() == FrameworkState.CURRENT) {
            reinstate(versions, version, reason);
            return;
        }
        version.withdraw();
        var current = versions.current();
        shownBy(version).forEach(site -> rolled.shown(current, site, "roll-back", ""));
        rolled.release(version);
        rolled.stopped(version, reason);
    }

    private void reinstate(LockedVersions<V> versions, V version, String reason) {
        if (version.basedOn() == null) {
            throw new Conflict("rollout.nothing-before", version.title());
        }
        versions.pilot().ifPresent(pilot -> {
            throw new Conflict("rollout.pilot-running", pilot.title());
        });
        var previous = versions.require(version.basedOn());
        version.withdraw();
        previous.reinstate();
        rolled.shown(previous, null, "roll-back", reason);
    }

    /** Only one version at a time goes round, and it must be made from what sites show now. */
    private static <V extends Version> void requireNewer(LockedVersions<V> versions, V version) {
        versions.pilot().filter(pilot -> pilot != version).ifPresent(pilot -> {
            throw new Conflict("rollout.pilot-running", pilot.title());
        });
        var current = versions.current();
        if (version != current && !current.id().equals(version.basedOn())) {
            throw new Conflict("rollout.stale", version.title(), current.title());
        }
    }

    private Set<String> shownBy(V version) {
        return rolled.assignments().entrySet().stream()
                .filter(assigned -> assigned.getValue().equals(version.id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<Showing> showing(V version) {
        var assigned = rolled.assignments();
        var versions = rolled.ofKind(version.kind());
        var numbers = versions.stream().collect(Collectors.toMap(Version::id, Version::number));
        var current = versions.stream()
                .filter(one -> one.state() == FrameworkState.CURRENT)
                .mapToInt(Version::number)
                .findFirst()
                .orElseThrow();
        var latest = reaches.of(rolled.changes(), version.kind().name());
        return sites
                .list("kind = ?1 and status <> ?2 order by region.cityCode, code", version.kind(), SiteStatus.CLOSED)
                .stream()
                .map(site -> new Showing(
                        site,
                        numbers.getOrDefault(assigned.get(site.key()), current),
                        latest.of(site.key()).orElse(null)))
                .toList();
    }
}
