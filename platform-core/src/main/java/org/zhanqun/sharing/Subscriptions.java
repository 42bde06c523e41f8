package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/**
 * Asking for a subscription and ending it, as the taker; saying whether it holds, for the source. What the source does and sees is
 * other sites' rows: it runs as the province, and every query names the source.
 */
@ApplicationScoped
public class Subscriptions {
    private static final int MOST_OF_A_SITE = 100;

    private final EntityManager entityManager;
    private final SharingConfig config;
    private final Clock clock;
    private final Event<SharingMoved> moved;

    Subscriptions(EntityManager entityManager, SharingConfig config, Clock clock, Event<SharingMoved> moved) {
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
        this.moved = moved;
    }

    /** A subscription with how many articles came by it and how many of them stand on the taker's site. */
    public record Counted(Subscription subscription, String site, long came, long taken) {}

    /** Asks the source (申请订阅). @param source another open site */
    public Subscription ask(
            Site taker, ColumnTree columns, Site source, SubscriptionFilter filter, String columnCode, TakenAs as) {
        taker.requireOpen();
        var now = clock.instant();
        var violations = new Violations()
                .require(as != null, "as", "field.blank")
                .require(
                        columns.byCode(columnCode == null ? "" : columnCode)
                                .filter(found -> !found.retired() && TakingColumns.takes(found.kind(), found.content()))
                                .isPresent(),
                        "columnCode",
                        "share.column")
                .require(source != null && !source.key().equals(taker.key()), "source", "subscription.source")
                .require(filter != null, "filter", "field.blank");
        if (filter != null) {
            filter.check(now, violations);
        }
        violations.check();
        source.requireOpen();
        if (count() >= MOST_OF_A_SITE) {
            throw new Conflict("subscription.many", MOST_OF_A_SITE);
        }
        var subscription = new Subscription(source.key(), filter, columnCode, as, now);
        entityManager.persist(subscription);
        entityManager.flush();
        tell(taker.key(), subscription, "subscribe");
        return subscription;
    }

    private long count() {
        return entityManager
                .createQuery("select count(*) from Subscription where state in :live", Long.class)
                .setParameter("live", List.of(SubscriptionState.ASKED, SubscriptionState.ALLOWED))
                .getSingleResult();
    }

    /** The bound site's, last asked for first. */
    public List<Counted> own() {
        return counted(entityManager
                .createQuery("from Subscription order by askedAt desc, id desc", Subscription.class)
                .setMaxResults(200)
                .getResultList());
    }

    /** Those that take from a site, what waits for it first; run as the province. */
    public List<Counted> of(Site source) {
        return counted(entityManager
                .createQuery(
                        "from Subscription where source = :source order by case when state = :asked then 0 else 1 end,"
                                + " askedAt desc, id desc",
                        Subscription.class)
                .setParameter("source", source.key())
                .setParameter("asked", SubscriptionState.ASKED)
                .setMaxResults(200)
                .getResultList());
    }

    private List<Counted> counted(List<Subscription> found) {
        var counts = found.isEmpty()
                ? Map.<Long, Object[]>of()
                : entityManager
                        .createQuery(
                                "select subscriptionId, count(*), sum(case when state = :taken then 1 else 0 end)"
                                        + " from Delivery where subscriptionId in :ids group by subscriptionId",
                                Object[].class)
                        .setParameter("taken", DeliveryState.TAKEN)
                        .setParameter(
                                "ids", found.stream().map(Subscription::id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
        return found.stream()
                .map(one -> {
                    var row = counts.get(one.id());
                    return row == null
                            ? new Counted(one, one.site(), 0, 0)
                            : new Counted(
                                    one, one.site(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
                })
                .toList();
    }

    /** The taker has enough of it. */
    public Subscription end(Site taker, long id, String reason) {
        taker.requireOpen();
        return end(taker.key(), one("id = :id", id, null), reason);
    }

    /** The source lets others take, or not; run as the province. @param reason of a refusal */
    public Subscription decide(Site source, long id, boolean allowed, String reason) {
        source.requireOpen();
        var subscription = one("id = :id and source = :source", id, source.key());
        if (allowed) {
            subscription.allow(clock.instant());
        } else {
            new Violations().requireText(reason, "reason", 200).check();
            subscription.refuse(reason.strip(), clock.instant());
        }
        entityManager.flush();
        tell(source.key(), subscription, allowed ? "allow" : "refuse");
        return subscription;
    }

    /** The source wants nothing more to be taken; run as the province. */
    public Subscription revoke(Site source, long id, String reason) {
        source.requireOpen();
        return end(source.key(), one("id = :id and source = :source", id, source.key()), reason);
    }

    private Subscription end(String by, Subscription subscription, String reason) {
        new Violations().requireText(reason, "reason", 200).check();
        subscription.end(reason.strip(), clock.instant());
        entityManager.flush();
        tell(by, subscription, "unsubscribe");
        return subscription;
    }

    private Subscription one(String condition, long id, String source) {
        var query = entityManager
                .createQuery("from Subscription where " + condition, Subscription.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        if (source != null) {
            query.setParameter("source", source);
        }
        return query.getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("subscription.not-found", Long.toString(id)));
    }

    /** Ids of those that were not looked after lately, the longest waiting first; run as the province. */
    List<Long> due(int most) {
        return entityManager
                .createQuery(
                        "select s.id from Subscription s where s.state = :allowed and (s.lookedAt is null or s.lookedAt <"
                                + " :before) order by s.lookedAt, s.id",
                        Long.class)
                .setParameter("allowed", SubscriptionState.ALLOWED)
                .setParameter("before", clock.instant().minus(config.subscriptionInterval()))
                .setMaxResults(most)
                .getResultList();
    }

    private void tell(String site, Subscription subscription, String step) {
        moved.fire(
                new SharingMoved(site, subscription.id(), step, subscription.source() + " → " + subscription.site()));
    }
}
