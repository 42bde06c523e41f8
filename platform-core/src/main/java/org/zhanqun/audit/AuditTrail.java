package org.zhanqun.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;

/** Writes an entry for every domain event, in the event's own transaction: what was rolled back was not done. */
@ApplicationScoped
class AuditTrail {
    private final EntityManager entityManager;
    private final Clock clock;

    AuditTrail(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    void record(@Observes DomainEvent event) {
        var entry = new AuditEntry(clock.instant(), Actor.current(), Actor.origin(), event);
        entityManager.persist(entry);
        entityManager.persist(new UnsealedEntry(entry.id()));
    }
}
