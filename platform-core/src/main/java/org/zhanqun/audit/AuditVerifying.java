package org.zhanqun.audit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zhanqun.audit.AuditVerification.Flaw;
import org.zhanqun.audit.AuditVerification.State;
import org.zhanqun.kernel.Actor;

/** Follows the chain from its beginning and says where it is broken first. Each call is a transaction of its own. */
@ApplicationScoped
public class AuditVerifying {
    private static final int AT_A_TIME = 1000;
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entityManager;
    private final Clock clock;

    AuditVerifying(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Begins a walk, or returns the one that is on its way. */
    public AuditVerification start() {
        // Whoever else wants to begin one waits here, and then finds this one.
        var head = entityManager.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        return latest().filter(one -> one.state() == State.RUNNING).orElseGet(() -> {
            var begun = new AuditVerification(Actor.current(), clock.instant(), head);
            entityManager.persist(begun);
            return begun;
        });
    }

    public Optional<AuditVerification> latest() {
        return entityManager
                .createQuery("from AuditVerification order by startedAt desc, id desc", AuditVerification.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Goes on with what was begun. @return how many entries it looked at, and 0 when there is nothing to do */
    public int goOn() {
        var running = running();
        if (running.isEmpty()) {
            return 0;
        }
        var walk = running.get();
        var stretch = stretch(walk);
        for (var sealed : stretch) {
            if (!walk.follows((Long) sealed[0], (String) sealed[1], (Long) sealed[2], (AuditEntry) sealed[3])) {
                break;
            }
        }
        if (walk.state() == State.RUNNING && (stretch.size() < AT_A_TIME || walk.checked() >= walk.last())) {
            walk.arrive(clock.instant());
            if (walk.state() == State.INTACT) {
                foreign().ifPresent(walk::foundForeign);
            }
        }
        if (walk.state() != State.RUNNING) {
            end(walk);
        }
        return Math.max(1, stretch.size());
    }

    private Optional<AuditVerification> running() {
        return entityManager
                .createQuery("from AuditVerification where state = RUNNING order by id", AuditVerification.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<Object[]> stretch(AuditVerification walk) {
        return entityManager
                .createQuery(
                        "select seal.sequence, seal.hash, seal.entryId, entry from AuditSeal seal"
                                + " left join AuditEntry entry on entry.id = seal.entryId"
                                + " where seal.sequence > :checked and seal.sequence <= :last order by seal.sequence",
                        Object[].class)
                .setParameter("checked", walk.checked())
                .setParameter("last", walk.last())
                .setMaxResults(AT_A_TIME)
                .getResultList();
    }

    /** An entry that neither has a seal nor waits for one was not written by the platform. */
    private Optional<Long> foreign() {
        return entityManager
                .createQuery(
                        "select entry.id from AuditEntry entry where not exists"
                                + " (select 1 from AuditSeal seal where seal.entryId = entry.id)"
                                + " and not exists (select 1 from UnsealedEntry waiting where waiting.entryId = entry.id)",
                        Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private void end(AuditVerification walk) {
        walk.endedAt(clock.instant());
        if (walk.state() == State.INTACT) {
            Log.infof("The audit trail is whole up to entry %d, whose hash is %s", walk.last(), walk.lastHash());
        } else if (walk.flaw() == Flaw.FOREIGN) {
            Log.errorf("The audit trail holds entry %d, which the platform did not write", walk.brokenEntry());
        } else {
            Log.errorf("The audit trail is broken at number %d: %s", walk.broken(), walk.flaw());
        }
    }
}
