package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.site.Site;

/** Takes articles of the bound site offline that another site has taken over (移交), and puts them back. */
@ApplicationScoped
public class ArticleHandover {
    private final EntityManager entityManager;
    private final Chronicle chronicle;
    private final Clock clock;
    private final Event<DomainEvent> happened;

    ArticleHandover(EntityManager entityManager, Chronicle chronicle, Clock clock, Event<DomainEvent> happened) {
        this.entityManager = entityManager;
        this.chronicle = chronicle;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * Takes those offline that are public in the version that was taken over. Doing it again changes nothing.
     *
     * @param versions that were taken over, by their ids
     * @param reason   said of no other articles
     * @return the versions in which they are offline; what was changed meanwhile is left out
     */
    public Map<Long, Long> handOver(Site site, Map<Long, Long> versions, String reason) {
        var held = held(versions.keySet());
        var leaving = held.stream()
                .filter(article ->
                        article.state() == ArticleState.PUBLISHED && versions.get(article.id()) == article.version())
                .toList();
        var now = clock.instant();
        leaving.forEach(article -> article.withdraw(reason, now));
        entityManager.flush();
        leaving.forEach(article -> chronicle.withdrawn(article.id(), now));
        tell(site, "hand-over", leaving);
        var offline = new TreeMap<Long, Long>();
        held.stream()
                .filter(article -> isHanded(article, reason))
                .forEach(article -> offline.put(article.id(), article.version()));
        return offline;
    }

    /** Puts those back that are still offline for this reason, under their old addresses and times. */
    public void takeBack(Site site, Collection<Long> ids, String reason) {
        var back =
                held(ids).stream().filter(article -> isHanded(article, reason)).toList();
        var now = clock.instant();
        back.forEach(article -> article.publish(now));
        entityManager.flush();
        back.forEach(article -> chronicle.shown(article, now));
        tell(site, "take-back", back);
    }

    private static boolean isHanded(Article article, String reason) {
        return article.state() == ArticleState.WITHDRAWN && reason.equals(article.withdrawalReason());
    }

    private List<Article> held(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("from Article where id in :ids order by id", Article.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    private void tell(Site site, String step, List<Article> articles) {
        if (!articles.isEmpty()) {
            happened.fire(ArticleChanged.many(site.key(), step, Integer.toString(articles.size())));
        }
    }
}
