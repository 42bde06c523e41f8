package org.zhanqun.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.Reaches;
import org.zhanqun.framework.LockedVersions;
import org.zhanqun.framework.style.StyleAssignment;
import org.zhanqun.framework.style.StyleRolled;
import org.zhanqun.framework.style.StyleVersion;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.Sites;

/**
 * Brings a checked version of the page style to the sites of its kind: to a group of pilots, to a city, to all; and takes it back.
 * What a site chose itself stays. Run as the province.
 */
@ApplicationScoped
public class StyleRollout {
    private final StyleVersions styles;
    private final EntityManager entityManager;
    private final Clock clock;
    private final Event<StyleRolled> changed;
    private final Event<Stopped> stopped;
    private final Stages<StyleVersion> stages;

    StyleRollout(
            StyleVersions styles,
            PilotGroups groups,
            Sites sites,
            Reaches reaches,
            EntityManager entityManager,
            Clock clock,
            Event<StyleRolled> changed,
            Event<Stopped> stopped) {
        this.styles = styles;
        this.entityManager = entityManager;
        this.clock = clock;
        this.changed = changed;
        this.stopped = stopped;
        this.stages = new Stages<>(sites, groups, reaches, new OfStyles());
    }

    /** Lets a group of pilots show a version (试点). @return how many sites show it now that did not before */
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

    /** Takes a version back from every site at once (回退). */
    public void rollBack(long version, String reason) {
        stages.rollBack(version, reason);
    }

    /** What every open site of a version's kind shows, by city and code. */
    public List<Showing> showing(StyleVersion version) {
        return stages.showing(version);
    }

    private final class OfStyles implements Rolled<StyleVersion> {
        @Override
        public LockedVersions<StyleVersion> lockedWith(long id) {
            return styles.lockedWith(id);
        }

        @Override
        public List<StyleVersion> ofKind(SiteKind kind) {
            return styles.list("kind", kind);
        }

        @Override
        public Map<String, Long> assignments() {
            return styles.assignments();
        }

        @Override
        public void assign(String site, StyleVersion version) {
            entityManager.persist(new StyleAssignment(site, version, clock.instant()));
        }

        @Override
        public void release(StyleVersion version) {
            entityManager
                    .createQuery("delete from StyleAssignment where styleId = :id")
                    .setParameter("id", version.id())
                    .executeUpdate();
        }

        @Override
        public void shown(StyleVersion version, String site, String step, String why) {
            changed.fire(StyleRolled.to(version, site, step, why));
        }

        @Override
        public void stopped(StyleVersion version, String why) {
            stopped.fire(Stopped.of("style-version", version, why));
        }

        @Override
        public ChangeKind changes() {
            return ChangeKind.STYLE;
        }
    }
}
