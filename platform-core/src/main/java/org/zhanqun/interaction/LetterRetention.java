package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.zhanqun.tenancy.Tenants;

/**
 * Forgets who wrote a letter, some years after it was answered (个人信息到期删除). Runs daily; broken off, it goes on the next
 * time; on several nodes at once, one of them is overtaken and tries again.
 */
@ApplicationScoped
public class LetterRetention {
    private static final int BATCH = 100;

    private final Tenants tenants;
    private final Letters letters;
    private final EntityManager entityManager;
    private final LettersConfig config;
    private final Clock clock;

    LetterRetention(Tenants tenants, Letters letters, EntityManager entityManager, LettersConfig config, Clock clock) {
        this.tenants = tenants;
        this.letters = letters;
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
    }

    /** Erases what is due on every site. @return how many letters */
    public int eraseDue() {
        var before = clock.instant().minus(config.retention());
        var erased = 0;
        for (var site : tenants.callAsProvince(() -> sitesWithSomethingToErase(before))) {
            for (int some; (some = tenants.callAs(site, () -> erase(before))) > 0; ) {
                erased += some;
            }
        }
        return erased;
    }

    private int erase(Instant before) {
        var due = letters.toErase(before, BATCH);
        due.forEach(letter -> letter.erase(clock.instant()));
        return due.size();
    }

    private List<String> sitesWithSomethingToErase(Instant before) {
        return entityManager
                .createQuery(
                        "select distinct tenantId from Letter where erasedAt is null and reply.answeredAt < :before",
                        String.class)
                .setParameter("before", before)
                .getResultList();
    }
}
