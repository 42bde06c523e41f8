package org.zhanqun.framework;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.TreeRead;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;

@ApplicationScoped
public class Frameworks implements PanacheRepository<Framework> {
    private final EntityManager entityManager;
    private final Event<FrameworkChanged> changed;

    /** Columns of versions that sites show or showed: as long as they do, the columns stay as they are. */
    private final ConcurrentHashMap<Shown, List<BaseColumn>> shown = new ConcurrentHashMap<>();

    Frameworks(EntityManager entityManager, Event<FrameworkChanged> changed) {
        this.entityManager = entityManager;
        this.changed = changed;
    }

    private record Shown(Long framework, long revision) {}

    /** @throws NotFound when there is no such version */
    public Framework require(long id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("framework.not-found", Long.toString(id)));
    }

    /** The version that a site shows: the one it is assigned, else its kind's current one. */
    public Framework of(Site site) {
        return find(
                        "select f from Framework f left join FrameworkAssignment a on a.siteKey = ?1"
                                + " where f.id = a.frameworkId or (a.frameworkId is null and f.kind = ?2"
                                + " and f.state = org.zhanqun.framework.FrameworkState.CURRENT)",
                        site.key(),
                        site.kind())
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("framework.not-found", site.kind()));
    }

    /** The versions that all sites of a kind show. */
    public ShownVersions shown(SiteKind kind) {
        Reading.record(new TreeRead(kind.name()));
        var assigned = new HashMap<String, Framework>();
        entityManager
                .createQuery(
                        "select a.siteKey, f from FrameworkAssignment a join Framework f on f.id = a.frameworkId"
                                + " where f.kind = :kind",
                        Object[].class)
                .setParameter("kind", kind)
                .getResultList()
                .forEach(row -> assigned.put((String) row[0], (Framework) row[1]));
        return new ShownVersions(
                kind,
                find("kind = ?1 and state = ?2", kind, FrameworkState.CURRENT).firstResultOptional(),
                assigned);
    }

    /** The version that sites of this kind show when they are not assigned another. @throws NotFound when there is none yet */
    public Framework current(SiteKind kind) {
        return find("kind = ?1 and state = ?2", kind, FrameworkState.CURRENT)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("framework.not-found", kind));
    }

    /** All versions, by kind, the newest first. */
    public List<Framework> all() {
        return list("order by kind, number desc");
    }

    /** The base columns of a version, retired ones too, siblings in order. */
    public List<BaseColumn> columnsOf(Framework framework) {
        return switch (framework.state()) {
            case DRAFT, CHECKED -> read(framework);
            case PILOT, CURRENT, SUPERSEDED ->
                shown.computeIfAbsent(
                        new Shown(framework.id(), framework.revision()), _ -> List.copyOf(read(framework)));
        };
    }

    private List<BaseColumn> read(Framework framework) {
        return entityManager
                .createQuery("from BaseColumn where frameworkId = :framework order by position, code", BaseColumn.class)
                .setParameter("framework", framework.id())
                .getResultList();
    }

    /** Locks a version until the transaction ends: those who change it do so one after another. */
    Framework lock(long id) {
        var framework = entityManager.find(Framework.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (framework == null) {
            throw new NotFound("framework.not-found", Long.toString(id));
        }
        return framework;
    }

    /** Locks all versions of a kind, in the same order for everybody, so that steps follow one another. */
    public LockedVersions<Framework> locked(SiteKind kind) {
        return new LockedVersions<>(find("kind = ?1 order by id", kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list());
    }

    /** Locks all versions of the kind that a version is of. The kind is asked for alone: what is read unlocked may be old. */
    public LockedVersions<Framework> lockedWith(long id) {
        return locked(entityManager
                .createQuery("select kind from Framework where id = :id", SiteKind.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("framework.not-found", Long.toString(id))));
    }

    /** The codes that any version of a kind has used. */
    Set<String> codesEver(SiteKind kind) {
        return new HashSet<>(entityManager
                .createQuery(
                        "select distinct c.code from BaseColumn c join Framework f on f.id = c.frameworkId"
                                + " where f.kind = :kind",
                        String.class)
                .setParameter("kind", kind)
                .getResultList());
    }

    /** The fields that any version of a kind has defined. */
    List<CustomField> fieldsEver(SiteKind kind) {
        return list("kind", kind).stream()
                .flatMap(version -> version.customFields().list().stream())
                .toList();
    }

    /** Stores the shipped framework of each kind that has none: the first start of an empty platform. */
    public void installMissing() {
        for (var kind : SiteKind.values()) {
            if (count("kind", kind) == 0) {
                install(FrameworkFile.shipped(kind));
            }
        }
    }

    private void install(FrameworkFile file) {
        var home = file.home();
        var framework = new Framework(
                file.kind(),
                file.version(),
                file.name(),
                file.featured().maxTopLevel(),
                home.name(),
                new ColumnPurpose(home.columnType(), home.description(), home.keywords()));
        persist(framework);
        store(framework.id(), null, file.columns());
        changed.fire(FrameworkChanged.ofKind(framework, "install", ""));
    }

    private void store(Long framework, String parent, List<FrameworkFile.Node> nodes) {
        for (var position = 0; position < nodes.size(); position++) {
            var node = nodes.get(position);
            entityManager.persist(new BaseColumn(framework, parent, position, node));
            store(framework, node.code(), node.children());
        }
    }
}
