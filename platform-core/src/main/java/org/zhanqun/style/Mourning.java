package org.zhanqun.style;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;

/** Sets and takes away the times in which all sites are grey. Run as the province. */
@ApplicationScoped
public class Mourning {
    private static final int LONGEST_DAYS = 30;

    private final EntityManager entityManager;
    private final Clock clock;
    private final Event<StyleChanged> changed;

    Mourning(EntityManager entityManager, Clock clock, Event<StyleChanged> changed) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * @param startsAt may have passed already: then the sites turn grey at once
     * @param endsAt   first moment in colour again
     * @param reason   for the record; no page shows it
     */
    public MemorialPeriod set(Instant startsAt, Instant endsAt, String reason) {
        var violations = new Violations()
                .require(startsAt != null, "startsAt", "field.blank")
                .require(endsAt != null, "endsAt", "field.blank")
                .requireText(reason, "reason", MemorialPeriod.LONGEST_REASON);
        if (startsAt != null && endsAt != null) {
            violations
                    .require(endsAt.isAfter(startsAt), "endsAt", "memorial.end.before-start")
                    .require(endsAt.isAfter(clock.instant()), "endsAt", "memorial.end.past")
                    .require(
                            !endsAt.isAfter(startsAt.plus(Duration.ofDays(LONGEST_DAYS))),
                            "endsAt",
                            "memorial.too-long",
                            LONGEST_DAYS);
        }
        violations.check();
        var period = new MemorialPeriod(startsAt, endsAt, reason.strip());
        entityManager.persist(period);
        changed.fire(
                new StyleChanged(null, "mourn", period.id().toString(), startsAt + " – " + endsAt + ": " + reason));
        return period;
    }

    /** Takes a period away; if it is running, the colours come back at once. */
    public void remove(long id) {
        var period = entityManager.find(MemorialPeriod.class, id);
        if (period == null) {
            throw new NotFound("memorial.not-found", id);
        }
        entityManager.remove(period);
        changed.fire(new StyleChanged(null, "unmourn", Long.toString(id), period.reason()));
    }

    /** All periods, the latest first. */
    public List<MemorialPeriod> all() {
        return entityManager
                .createQuery("from MemorialPeriod order by startsAt desc, id desc", MemorialPeriod.class)
                .getResultList();
    }
}
