package org.zhanqun.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;

/**
 * Writes an entry for every domain event, in the event's own transaction: what was rolled back was not done. That the entries have no
 * seal yet is written when the transaction ends: between the entries it would tear each batch of them apart.
 */
@ApplicationScoped
class AuditTrail {
    private static final int AT_ONCE = 500;

    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    AuditTrail(EntityManager entityManager, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.clock = clock;
    }

    void record(@Observes DomainEvent event) {
        var entry = new AuditEntry(clock.instant(), Actor.current(), Actor.origin(), event);
        entityManager.persist(entry);
        unsealed().add(entry.id());
    }

    /** The entries of this transaction. */
    private List<Long> unsealed() {
        if (transaction.getResource(Unsealed.class) instanceof Unsealed known) {
            return known.entries;
        }
        var unsealed = new Unsealed();
        transaction.putResource(Unsealed.class, unsealed);
        transaction.registerInterposedSynchronization(unsealed);
        return unsealed.entries;
    }

    private final class Unsealed implements Synchronization {
        private final List<Long> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            for (var from = 0; from < entries.size(); from += AT_ONCE) {
                entityManager
                        .createQuery("insert into UnsealedEntry (entryId)"
                                + " select entry.id from AuditEntry entry where entry.id in :written")
                        .setParameter("written", entries.subList(from, Math.min(from + AT_ONCE, entries.size())))
                        .executeUpdate();
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Written or not, it went the way of the transaction.
        }
    }
}
