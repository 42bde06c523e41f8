package org.zhanqun.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Who reviews in whose place on the bound site. A reviewer names the own substitute, the webmaster anybody's. */
@ApplicationScoped
public class Substitutes {
    private final EntityManager entityManager;
    private final Reviewers reviewers;
    private final ReviewConfig config;
    private final Clock clock;
    private final Event<Named> named;

    Substitutes(
            EntityManager entityManager, Reviewers reviewers, ReviewConfig config, Clock clock, Event<Named> named) {
        this.entityManager = entityManager;
        this.reviewers = reviewers;
        this.config = config;
        this.clock = clock;
        this.named = named;
    }

    /** Those that are named now or for later, soonest end first. */
    public List<Substitute> current() {
        return entityManager
                .createQuery("from Substitute where endsAt > :now order by endsAt, id", Substitute.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * @param reviewer   whom to substitute
     * @param substitute a member of the site, who need not be a reviewer otherwise
     */
    public Substitute name(Site site, String reviewer, String substitute, Instant startsAt, Instant endsAt) {
        var team = reviewers.of(site);
        if (!Actor.current().equals(reviewer) && !team.manages(Actor.current())) {
            throw new Denied("access.denied");
        }
        var deputy = substitute == null ? "" : substitute.strip().toLowerCase(Locale.ROOT);
        var now = clock.instant();
        var from = startsAt == null ? now : startsAt;
        var violations = new Violations()
                .require(team.reviews(reviewer), "reviewer", "review.reviewer.unknown")
                .require(team.isMember(deputy), "substitute", "review.substitute.member")
                .require(!deputy.equals(reviewer), "substitute", "review.substitute.self")
                .require(endsAt != null, "endsAt", "field.blank");
        if (endsAt != null) {
            violations
                    .require(endsAt.isAfter(from) && endsAt.isAfter(now), "endsAt", "review.substitute.end")
                    .require(
                            !endsAt.isAfter(from.plus(Duration.ofDays(config.substituteMaxDays()))),
                            "endsAt",
                            "review.substitute.long",
                            config.substituteMaxDays());
        }
        violations.check();
        var row = new Substitute(reviewer, deputy, from, endsAt);
        entityManager.persist(row);
        entityManager.flush();
        named.fire(new Named(site.key(), "review.substitute", reviewer, deputy + " " + from + " " + endsAt));
        return row;
    }

    /** Ends a substitution before its time. */
    public void end(Site site, long id) {
        var row = entityManager
                .createQuery("from Substitute where id = :id", Substitute.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("review.substitute.not-found", Long.toString(id)));
        if (!Actor.current().equals(row.reviewer()) && !reviewers.of(site).manages(Actor.current())) {
            throw new Denied("access.denied");
        }
        entityManager.remove(row);
        named.fire(new Named(site.key(), "review.substitute-end", row.reviewer(), row.substitute()));
    }

    /** A substitute was named, or is none any more. */
    public record Named(String site, String action, String subject, String detail) implements DomainEvent {}
}
