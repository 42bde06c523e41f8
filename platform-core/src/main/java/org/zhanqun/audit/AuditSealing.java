package org.zhanqun.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Seals entries after they were committed, some at a time, one node after the other. Whoever writes an entry waits for nobody:
 * the end of the chain is locked by those who seal, and by them alone.
 */
@ApplicationScoped
public class AuditSealing {
    private static final int AT_A_TIME = 500;

    private final EntityManager entityManager;

    AuditSealing(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Seals some entries; to be called in a transaction of its own. @return how many */
    public int seal() {
        // The lock comes first: what is read after it was there when the one before let it go.
        var head = entityManager.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var entries = entityManager
                .createQuery(
                        "select entry from UnsealedEntry waiting join AuditEntry entry on entry.id = waiting.entryId"
                                + " order by entry.id",
                        AuditEntry.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        if (entries.isEmpty()) {
            return 0;
        }
        entries.forEach(entry -> entityManager.persist(head.seal(entry)));
        entityManager
                .createQuery("delete from UnsealedEntry where entryId in :sealed")
                .setParameter("sealed", entries.stream().map(AuditEntry::id).toList())
                .executeUpdate();
        return entries.size();
    }
}
