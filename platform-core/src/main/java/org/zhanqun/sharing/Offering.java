package org.zhanqun.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Referenced;
import org.zhanqun.content.References;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/**
 * Offering an article to other sites (下发、上报), and taking the offer back. It writes rows of many sites, so it runs as the province,
 * and every query names the site whose rows it is about. All rows of an offer are one transaction's, written in batches.
 */
@ApplicationScoped
public class Offering {
    private final EntityManager entityManager;
    private final Sites sites;
    private final TakingColumns columns;
    private final Addresses addresses;
    private final References references;
    private final SharingConfig config;
    private final Clock clock;
    private final Event<SharingMoved> moved;

    Offering(
            EntityManager entityManager,
            Sites sites,
            TakingColumns columns,
            Addresses addresses,
            References references,
            SharingConfig config,
            Clock clock,
            Event<SharingMoved> moved) {
        this.entityManager = entityManager;
        this.sites = sites;
        this.columns = columns;
        this.addresses = addresses;
        this.references = references;
        this.config = config;
        this.clock = clock;
        this.moved = moved;
    }

    /**
     * Offers a public article of a site to others. What is obligatory is shown by them at once, what is optional waits for them.
     *
     * @throws Conflict when nobody is left to offer it to
     */
    public Offered offer(Site origin, Offer offer) {
        origin.requireOpen();
        check(offer);
        // Held until the commit: a withdrawal comes before this, and there is nothing to offer, or after, and finds the
        // references.
        var article = article(origin, offer.article());
        var address = addresses.of(origin, article);
        var wanted = addressees(origin, offer);
        var already = having(origin, article);
        var having = columns.of(offer.columnCode());
        var to = new ArrayList<Site>();
        var noColumn = new ArrayList<String>();
        var skipped = new ArrayList<String>();
        for (var site : wanted) {
            if (already.contains(site.key())) {
                skipped.add(site.name());
            } else if (having.has(site)) {
                to.add(site);
            } else {
                noColumn.add(site.name());
            }
        }
        if (to.isEmpty()) {
            throw new Conflict("share.nobody", skipped.size(), noColumn.size());
        }
        var share = store(article, offer, to, Referenced.of(article, addresses.of(origin), address));
        return new Offered(share, to.stream().map(Site::name).toList(), noColumn, skipped);
    }

    private Share store(Article article, Offer offer, List<Site> to, Referenced referenced) {
        var now = clock.instant();
        var share = new Share(article, offer.columnCode(), offer.mode(), offer.stateCouncil(), due(offer, now), now);
        entityManager.persist(share);
        entityManager.flush();
        var shown = new LinkedHashMap<String, String>();
        if (offer.mode() == ShareMode.OBLIGATORY) {
            to.forEach(site -> shown.put(site.key(), offer.columnCode()));
        }
        var ids = shown.isEmpty() ? Map.<String, Long>of() : references.add(referenced, shown);
        for (var site : to) {
            var delivery = new Delivery(site.key(), share, referenced.origin());
            if (ids.containsKey(site.key())) {
                delivery.take(TakenAs.REFERENCE, ids.get(site.key()), now);
            }
            entityManager.persist(delivery);
        }
        entityManager.flush();
        moved.fire(new SharingMoved(
                article.site(), share.id(), "offer", article.title() + ": " + offer.mode() + ", " + to.size()));
        return share;
    }

    private void check(Offer offer) {
        var to = offer.addressees();
        new Violations()
                .require(offer.article() != null, "article", "field.blank")
                .requireText(offer.columnCode(), "columnCode", 20)
                .require(offer.mode() != null, "mode", "field.blank")
                .require(offer.mode() != ShareMode.SUBSCRIBED, "mode", "field.choice")
                .require(to != null && !to.none(), "addressees", "share.addressees")
                .require(offer.due() == null || offer.due().isAfter(clock.instant()), "due", "timing.past")
                .check();
    }

    private Instant due(Offer offer, Instant now) {
        var latest = now.plus(config.stateCouncil());
        return offer.stateCouncil() && (offer.due() == null || offer.due().isAfter(latest)) ? latest : offer.due();
    }

    private Article article(Site origin, long id) {
        var article = entityManager
                .createQuery("from Article where tenantId = :site and id = :id", Article.class)
                .setParameter("site", origin.key())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("article.not-found", Long.toString(id)));
        article.requireOwn();
        if (article.state() != ArticleState.PUBLISHED) {
            throw new Conflict("article.not-published", article.title());
        }
        return article;
    }

    /** The sites that are meant and may be: a name that may not be is an error, of a group those who may be are taken. */
    private List<Site> addressees(Site origin, Offer offer) {
        var to = offer.addressees();
        var meant = sites.list("status <> ?1 order by code", SiteStatus.CLOSED).stream()
                .filter(to::includes)
                .toList();
        var reached = meant.stream()
                .filter(site -> offer.mode() == ShareMode.OBLIGATORY
                        ? Addressees.down(origin, site)
                        : Addressees.reaches(origin, site))
                .toList();
        var complete = !to.named() || reached.size() == new LinkedHashSet<>(to.sites()).size();
        new Violations()
                .require(complete && !reached.isEmpty(), "addressees", "share.reach." + offer.mode())
                .check();
        return reached;
    }

    private Set<String> having(Site origin, Article article) {
        return Set.copyOf(entityManager
                .createQuery(
                        "select distinct tenantId from Delivery where origin.site = :site and origin.article = :article"
                                + " and state in :live",
                        String.class)
                .setParameter("site", origin.key())
                .setParameter("article", article.id())
                .setParameter("live", List.of(DeliveryState.OFFERED, DeliveryState.TAKEN))
                .getResultList());
    }

    /** Takes an offer back (撤回): nobody can take it any more, and all references end. Copies are their sites' own. */
    public Share recall(Site origin, long id, String reason) {
        origin.requireOpen();
        new Violations().requireText(reason, "reason", 200).check();
        var now = clock.instant();
        var share = share(origin, id);
        share.recall(reason.strip(), now);
        var live = live(origin, id);
        var shown = live.stream()
                .filter(delivery -> delivery.takenAs() == TakenAs.REFERENCE)
                .map(Delivery::articleId)
                .toList();
        live.forEach(delivery -> delivery.recall(reason.strip(), now));
        if (!shown.isEmpty()) {
            references.end(shown(origin, shown), reason.strip());
        }
        entityManager.flush();
        moved.fire(new SharingMoved(origin.key(), id, "recall", share.title() + ": " + reason.strip()));
        return share;
    }

    private Share share(Site origin, long id) {
        return entityManager
                .createQuery("from Share where tenantId = :site and id = :id", Share.class)
                .setParameter("site", origin.key())
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("share.not-found", Long.toString(id)));
    }

    private List<Delivery> live(Site origin, long share) {
        return entityManager
                .createQuery(
                        "from Delivery where origin.site = :site and shareId = :share and state in :live order by id",
                        Delivery.class)
                .setParameter("site", origin.key())
                .setParameter("share", share)
                .setParameter("live", List.of(DeliveryState.OFFERED, DeliveryState.TAKEN))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private List<Article> shown(Site origin, Collection<Long> ids) {
        return entityManager
                .createQuery("from Article where origin.site = :site and id in :ids order by id", Article.class)
                .setParameter("site", origin.key())
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
