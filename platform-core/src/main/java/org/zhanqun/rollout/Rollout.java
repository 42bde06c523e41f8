package org.zhanqun.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.Reaches;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.FrameworkAssignment;
import org.zhanqun.framework.FrameworkChanged;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.LockedVersions;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.Sites;

/**
 * Brings a checked version of a framework to the sites of its kind: to a group of pilots, to a city, to all; and takes it back.
 * Run as the province.
 */
@ApplicationScoped
public class Rollout {
    private final Frameworks frameworks;
    private final EntityManager entityManager;
    private final Clock clock;
    private final Event<FrameworkChanged> changed;
    private final Event<Stopped> stopped;
    private final Stages<Framework> stages;

    Rollout(
            Frameworks frameworks,
            PilotGroups groups,
            Sites sites,
            Reaches reaches,
            EntityManager entityManager,
            Clock clock,
            Event<FrameworkChanged> changed,
            Event<Stopped> stopped) {
        this.frameworks = frameworks;
        this.entityManager = entityManager;
        this.clock = clock;
        this.changed = changed;
        this.stopped = stopped;
        this.stages = new Stages<>(sites, groups, reaches, new OfFrameworks());
    }

    /**
     * Lets a group of pilots show a version (试点).
     *
     * @return how many sites show it now that did not before
     * @throws org.zhanqun.kernel.DomainException.Invalid when a site of the group is of another kind
     */
    public int toPilots(long version, long group) {
        return stages.toPilots(version, group);
    }

    /** Lets a city's sites of the kind show a version (按市推开). @return how many show it now that did not before */
    public int toCity(long version, String cityCode) {
        return stages.toCity(version, cityCode);
    }

    /** Lets every site of the kind show a version (全部推开). */
    public void toAll(long version) {
        stages.toAll(version);
    }

    /**
     * Takes a version back from every site at once (回退). Its articles and what sites set stay, and are there again when it
     * is rolled out again.
     */
    public void rollBack(long version, String reason) {
        stages.rollBack(version, reason);
    }

    /** What every open site of a version's kind shows, by city and code. */
    public List<Showing> showing(Framework version) {
        return stages.showing(version);
    }

    private final class OfFrameworks implements Rolled<Framework> {
        @Override
        public LockedVersions<Framework> lockedWith(long id) {
            return frameworks.lockedWith(id);
        }

        @Override
        public List<Framework> ofKind(SiteKind kind) {
            return frameworks.list("kind", kind);
        }

        @Override
        public Map<String, Long> assignments() {
            return entityManager
                    .createQuery("from FrameworkAssignment", FrameworkAssignment.class)
                    .getResultStream()
                    .collect(Collectors.toMap(FrameworkAssignment::siteKey, FrameworkAssignment::frameworkId));
        }

        @Override
        public void assign(String site, Framework version) {
            entityManager.persist(new FrameworkAssignment(site, version, clock.instant()));
        }

        @Override
        public void release(Framework version) {
            entityManager
                    .createQuery("delete from FrameworkAssignment where frameworkId = :id")
                    .setParameter("id", version.id())
                    .executeUpdate();
        }

        @Override
        public void shown(Framework version, String site, String step, String why) {
            changed.fire(
                    site == null
                            ? FrameworkChanged.ofKind(version, step, why)
                            : FrameworkChanged.ofSite(site, version, step));
        }

        @Override
        public void stopped(Framework version, String why) {
            stopped.fire(Stopped.of("framework", version, why));
        }

        @Override
        public ChangeKind changes() {
            return ChangeKind.FRAMEWORK;
        }
    }
}
