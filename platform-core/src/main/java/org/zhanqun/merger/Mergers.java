package org.zhanqun.merger;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;

/** The mergers of the province. */
@ApplicationScoped
public class Mergers implements PanacheRepository<Merger> {
    private static final List<MergerState> MOVING = List.of(MergerState.MOVING, MergerState.UNDOING);

    /** @throws NotFound when there is none with this number */
    public Merger require(long id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** The same for whoever is going to change it: others wait. */
    Merger requireToChange(long id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> notFound(id));
    }

    private static NotFound notFound(long id) {
        return new NotFound("merger.not-found", Long.toString(id));
    }

    /** The same for a step of the work, unless another node has taken the step meanwhile. */
    Optional<Merger> hold(Merger seen) {
        return Optional.of(requireToChange(seen.id())).filter(found -> found.isWhere(seen));
    }

    public List<Merger> newest(int most) {
        return find("order by id desc").page(0, most).list();
    }

    /** The merger under way in which a site goes. */
    public Optional<Merger> leaving(String site) {
        return find("claim", site).firstResultOptional();
    }

    /** A merger in which a site takes something in. @param undoable whether one that only can still be undone counts, too */
    Optional<Merger> taking(String site, boolean undoable) {
        var states = undoable ? List.of(MergerState.MOVING, MergerState.MOVED, MergerState.UNDOING) : MOVING;
        return find("targetKey = ?1 and state in ?2", site, states).firstResultOptional();
    }

    /** Whether some columns of a site are at another one, besides those of a merger. */
    boolean handedBesides(Merger merger) {
        return count(
                        "sourceKey = ?1 and targetKey = ?2 and part = true and id <> ?3 and state in ?4",
                        merger.source(),
                        merger.target(),
                        merger.id(),
                        List.of(MergerState.MOVED, MergerState.FINAL))
                > 0;
    }

    /** Keys of the sites that took something in, or are to. */
    List<String> receivers() {
        return getEntityManager()
                .createQuery("select distinct targetKey from Merger order by targetKey", String.class)
                .getResultList();
    }

    /** Those with work to do; one that met a problem waits a while. */
    List<Long> due(Instant problemsBefore) {
        return find(
                        "state in ?1 and (problem is null or changedAt < ?2) order by changedAt, id",
                        MOVING,
                        problemsBefore)
                .stream()
                .map(Merger::id)
                .toList();
    }
}
