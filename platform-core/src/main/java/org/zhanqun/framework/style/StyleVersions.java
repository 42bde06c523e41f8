package org.zhanqun.framework.style;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.LockedVersions;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;

/** The versions of the page style of every kind of site. Run as the province. */
@ApplicationScoped
public class StyleVersions implements PanacheRepository<StyleVersion> {
    private final EntityManager entityManager;

    StyleVersions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws NotFound when there is no such version */
    public StyleVersion require(long id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("style-version.not-found", Long.toString(id)));
    }

    /** @throws NotFound when the kind has none yet */
    public StyleVersion current(SiteKind kind) {
        return find("kind = ?1 and state = ?2", kind, FrameworkState.CURRENT)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("style-version.not-found", kind));
    }

    /** All versions, by kind, the newest first. */
    public List<StyleVersion> all() {
        return list("order by kind, number desc");
    }

    /** The version that a site shows: the one it is assigned, else its kind's current one. */
    public StyleVersion of(Site site) {
        var assignment = entityManager.find(StyleAssignment.class, site.key());
        return assignment == null ? current(site.kind()) : require(assignment.styleId());
    }

    /** Ids of versions by the key of the site, of sites that show another one than the current. */
    public Map<String, Long> assignments() {
        return entityManager
                .createQuery("from StyleAssignment", StyleAssignment.class)
                .getResultStream()
                .collect(Collectors.toMap(StyleAssignment::siteKey, StyleAssignment::styleId));
    }

    /** Locks a version until the transaction ends: those who change it do so one after another. */
    StyleVersion lock(long id) {
        var version = entityManager.find(StyleVersion.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (version == null) {
            throw new NotFound("style-version.not-found", Long.toString(id));
        }
        return version;
    }

    /** Locks all versions of a kind, in the same order for everybody, so that steps follow one another. */
    public LockedVersions<StyleVersion> locked(SiteKind kind) {
        return new LockedVersions<>(find("kind = ?1 order by id", kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    /** Locks all versions of the kind that a version is of. The kind is asked for alone: what is read unlocked may be old. */
    public LockedVersions<StyleVersion> lockedWith(long id) {
        return locked(entityManager
                .createQuery("select kind from StyleVersion where id = :id", SiteKind.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("style-version.not-found", Long.toString(id))));
    }

    /** Stores the shipped style of each kind that has none: the first start, or the first with versions of the style. */
    public void installMissing() {
        for (var kind : SiteKind.values()) {
            if (count("kind", kind) == 0) {
                persist(new StyleVersion(kind, "页面风格"));
            }
        }
    }
}
