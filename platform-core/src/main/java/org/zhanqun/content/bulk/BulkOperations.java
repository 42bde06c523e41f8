package org.zhanqun.content.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.content.bulk.BulkItem.State;
import org.zhanqun.content.bulk.BulkOperation.Phase;
import org.zhanqun.kernel.DomainException.NotFound;

/** The operations of the bound site. Read by queries rather than by key, so that the tenant filter always applies. */
@ApplicationScoped
public class BulkOperations {
    /** Hibernate's word for leaving out what others hold; H2 and MySQL both know it. */
    private static final int SKIP_LOCKED = -2;

    private static final List<Phase> MOVING = List.of(Phase.TRYING, Phase.RUNNING, Phase.UNDOING);

    private final EntityManager entityManager;

    BulkOperations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An operation that there is work for. */
    record Due(String site, Long id) {}

    void persist(Object row) {
        entityManager.persist(row);
    }

    void flush() {
        entityManager.flush();
    }

    /** @throws NotFound when this site has none with this id; another site's looks the same */
    public BulkOperation require(long id) {
        return find(id, LockModeType.NONE).orElseThrow(() -> notFound(id));
    }

    /** The same for whoever is going to change it: others wait. */
    BulkOperation requireToChange(long id) {
        return find(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    private Optional<BulkOperation> find(long id, LockModeType lock) {
        return entityManager
                .createQuery("from BulkOperation where id = :id", BulkOperation.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private static NotFound notFound(long id) {
        return new NotFound("bulk.not-found", Long.toString(id));
    }

    /** The site's operations, the newest first. */
    public List<BulkOperation> newest(int most) {
        return entityManager
                .createQuery("from BulkOperation order by id desc", BulkOperation.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many articles of an operation are in each state; states with none are left out. */
    public Map<State, Long> counts(long operation) {
        var counts = new EnumMap<State, Long>(State.class);
        entityManager
                .createQuery(
                        "select state, count(*) from BulkItem where operationId = :operation group by state",
                        Object[].class)
                .setParameter("operation", operation)
                .getResultList()
                .forEach(row -> counts.put((State) row[0], (Long) row[1]));
        return counts;
    }

    /** Articles of an operation, those with a reason first. */
    public List<BulkItem> items(long operation, int most) {
        return entityManager
                .createQuery(
                        "from BulkItem where operationId = :operation"
                                + " order by case when reason is null then 1 else 0 end, articleId",
                        BulkItem.class)
                .setParameter("operation", operation)
                .setMaxResults(most)
                .getResultList();
    }

    /** An article of an operation in this state that nobody else works on. */
    Optional<BulkItem> take(long operation, State state) {
        return entityManager
                .createQuery(
                        "from BulkItem where operationId = :operation and state = :state order by articleId",
                        BulkItem.class)
                .setParameter("operation", operation)
                .setParameter("state", state)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** One article of an operation, when it is still in this state. */
    Optional<BulkItem> take(long operation, long article, State state) {
        return entityManager
                .createQuery(
                        "from BulkItem where operationId = :operation and articleId = :article and state = :state",
                        BulkItem.class)
                .setParameter("operation", operation)
                .setParameter("article", article)
                .setParameter("state", state)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What there is work for on all sites, for the province, oldest first. */
    List<Due> due(int most) {
        return entityManager
                .createQuery(
                        "select tenantId, id from BulkOperation where phase in :moving order by changedAt, id",
                        Due.class)
                .setParameter("moving", MOVING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Forgets the operations of all sites that nobody has moved since, for the province. @return how many */
    int forget(Instant before) {
        entityManager
                .createQuery("delete from BulkItem i where exists (select 1 from BulkOperation o"
                        + " where o.tenantId = i.tenantId and o.id = i.operationId and o.changedAt < :before)")
                .setParameter("before", before)
                .executeUpdate();
        return entityManager
                .createQuery("delete from BulkOperation where changedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
