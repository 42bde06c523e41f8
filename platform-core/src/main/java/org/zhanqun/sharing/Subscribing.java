package org.zhanqun.sharing;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.Referenced;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.Like;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Looks through the sources of subscriptions for what is new, offers it to the takers, and takes it for them. An article that was
 * offered to a site in any way is never offered to it again, so that it does not matter where somebody died, and what was given
 * back stays away. Only what a site has written itself goes on: neither references nor copies do, and nothing comes back to
 * where it came from.
 */
@ApplicationScoped
public class Subscribing {
    /** Hibernate's word for leaving out what others hold; H2 and MySQL both know it. */
    private static final int SKIP_LOCKED = -2;

    /** Longer than from the moment that an article is said to be published at until everybody sees it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int SUBSCRIPTIONS_AT_ONCE = 100;

    private final EntityManager entityManager;
    private final Subscriptions subscriptions;
    private final Taking taking;
    private final Sites sites;
    private final ColumnTrees trees;
    private final Addresses addresses;
    private final Tenants tenants;
    private final SharingConfig config;
    private final Clock clock;

    Subscribing(
            EntityManager entityManager,
            Subscriptions subscriptions,
            Taking taking,
            Sites sites,
            ColumnTrees trees,
            Addresses addresses,
            Tenants tenants,
            SharingConfig config,
            Clock clock) {
        this.entityManager = entityManager;
        this.subscriptions = subscriptions;
        this.taking = taking;
        this.sites = sites;
        this.trees = trees;
        this.addresses = addresses;
        this.tenants = tenants;
        this.config = config;
        this.clock = clock;
    }

    /** One batch of each subscription that is due. @return how many articles were brought */
    public int run() {
        var brought = 0;
        for (var id : tenants.callAsProvince(() -> subscriptions.due(SUBSCRIPTIONS_AT_ONCE))) {
            try {
                brought += run(id);
            } catch (RuntimeException failed) {
                // It stays due, and the others have their turn.
                Log.warnf("Subscription %d could not be looked after now; it will be tried again: %s", id, failed);
            }
        }
        return brought;
    }

    private int run(long id) {
        var looked = tenants.callAsProvince(() -> look(id));
        return looked.map(this::take).orElse(0);
    }

    /** @param taker key of the site for which something may wait now */
    private record Looked(String taker, String columnCode, TakenAs as, long subscription) {}

    /** Offers the next batch, in one transaction with how far it has come. @return empty when another node is at it */
    private Optional<Looked> look(long id) {
        var held = entityManager
                .createQuery("from Subscription where id = :id and state = :allowed", Subscription.class)
                .setParameter("id", id)
                .setParameter("allowed", SubscriptionState.ALLOWED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst();
        return held.map(subscription -> {
            var now = clock.instant();
            var source = sites.require(subscription.source());
            var taker = sites.require(subscription.site());
            var open = source.status() != SiteStatus.CLOSED && taker.status() == SiteStatus.ONLINE;
            var found = open ? fitting(subscription, source) : List.<Article>of();
            found.forEach(article -> offer(subscription, source, article, now));
            // A full batch is gone on with at once, any other after the interval.
            var full = found.size() == config.subscriptionBatch();
            subscription.looked(
                    full ? found.getLast().publishedAt() : latest(subscription.lookedUntil(), now), full ? null : now);
            return new Looked(taker.key(), subscription.columnCode(), subscription.as(), id);
        });
    }

    private static Instant latest(Instant before, Instant now) {
        var until = now.minus(OVERLAP);
        return until.isAfter(before) ? until : before;
    }

    /** What became public at the source since it was last looked through, and what the taker does not know, oldest first. */
    private List<Article> fitting(Subscription subscription, Site source) {
        var filter = subscription.filter();
        var columns = columns(filter, source);
        if (columns.isEmpty()) {
            return List.of();
        }
        var words = filter.titleWords();
        var titles = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            titles.add("a.title like :word" + i + " escape '!'");
        }
        var query = entityManager
                .createQuery(
                        "select a.id from Article a where a.tenantId = :source and a.columnCode in :columns"
                                + " and a.state = org.zhanqun.content.ArticleState.PUBLISHED"
                                + " and a.publishedAt >= :since and a.origin.site is null"
                                + (titles.isEmpty() ? "" : " and (" + String.join(" or ", titles) + ")")
                                + " and not exists (select 1 from Delivery d where d.tenantId = :taker"
                                + " and d.origin.site = :source and d.origin.article = a.id)"
                                + " and not exists (select 1 from Delivery c where c.tenantId = :source"
                                + " and c.articleId = a.id) order by a.publishedAt, a.id",
                        Long.class)
                .setParameter("source", source.key())
                .setParameter("taker", subscription.site())
                .setParameter("columns", columns)
                .setParameter("since", since(subscription))
                .setMaxResults(config.subscriptionBatch());
        for (var i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, Like.holding(words.get(i)));
        }
        return held(source, query.getResultList());
    }

    /** As nobody can withdraw them meanwhile: who comes before is seen here, and who comes after finds what is written here. */
    private List<Article> held(Site source, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "from Article where tenantId = :source and id in :ids and state ="
                                        + " org.zhanqun.content.ArticleState.PUBLISHED order by publishedAt, id",
                                Article.class)
                        .setParameter("source", source.key())
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private static Instant since(Subscription subscription) {
        var again = subscription.lookedUntil().minus(OVERLAP);
        var first = subscription.filter().since();
        return again.isAfter(first) ? again : first;
    }

    /** The codes that the filter means, with the columns below them, as the source has them now. */
    private List<String> columns(SubscriptionFilter filter, Site source) {
        var tree = tenants.callAs(source.key(), () -> trees.of(source));
        var wanted = filter.columnCodes();
        return tree.all().stream()
                .filter(column -> wanted.isEmpty()
                        || tree.trail(column).stream().anyMatch(above -> wanted.contains(above.code())))
                .filter(column -> filter.content() == null || column.content() == filter.content())
                .map(column -> column.code())
                .toList();
    }

    private void offer(Subscription subscription, Site source, Article article, Instant now) {
        var share = entityManager
                .createQuery(
                        "from Share where tenantId = :source and articleId = :article and mode = :mode"
                                + " and columnCode = :column and recalledAt is null",
                        Share.class)
                .setParameter("source", source.key())
                .setParameter("article", article.id())
                .setParameter("mode", ShareMode.SUBSCRIBED)
                .setParameter("column", subscription.columnCode())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var first = new Share(article, subscription.columnCode(), ShareMode.SUBSCRIBED, false, null, now);
                    entityManager.persist(first);
                    entityManager.flush();
                    return first;
                });
        var referenced = Referenced.of(article, addresses.of(source), addresses.of(source, article));
        entityManager.persist(new Delivery(subscription, share, referenced.origin(), now));
    }

    /** Takes what was offered and what somebody who died has left; what cannot be taken says why, and stays away. */
    private int take(Looked looked) {
        var waiting = tenants.callAs(
                looked.taker(),
                () -> entityManager
                        .createQuery(
                                "select id from Delivery where subscriptionId = :subscription and state = :offered and available"
                                        + " order by id",
                                Long.class)
                        .setParameter("subscription", looked.subscription())
                        .setParameter("offered", DeliveryState.OFFERED)
                        .setMaxResults(config.subscriptionBatch())
                        .getResultList());
        waiting.forEach(delivery -> {
            try {
                tenants.callAs(looked.taker(), () -> {
                    var site = sites.require(looked.taker());
                    return taking.take(
                            site, trees.of(site), delivery, version(delivery), looked.columnCode(), looked.as(), true);
                });
            } catch (DomainException refused) {
                tenants.runAs(looked.taker(), () -> refuse(delivery, refused));
            }
        });
        return waiting.size();
    }

    private long version(long delivery) {
        return entityManager
                .createQuery("select version from Delivery where id = :id", Long.class)
                .setParameter("id", delivery)
                .getSingleResult();
    }

    /** Whoever decided meanwhile has decided. */
    private void refuse(long id, DomainException why) {
        var delivery = entityManager
                .createQuery("from Delivery where id = :id and state = :offered", Delivery.class)
                .setParameter("id", id)
                .setParameter("offered", DeliveryState.OFFERED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        var reason = why.message(Locale.SIMPLIFIED_CHINESE);
        delivery.ifPresent(one -> one.decline(reason.substring(0, Math.min(reason.length(), 200)), clock.instant()));
    }
}
