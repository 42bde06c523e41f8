package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhanqun.content.Articles;
import org.zhanqun.content.bin.ArticleErased;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** What somebody of the bound site answers for (核对放行). What blocks is {@link Exempting}'s. */
@ApplicationScoped
public class Waivers {
    private static final int MOST = 200;

    private final EntityManager entityManager;
    private final Articles articles;
    private final Clock clock;
    private final Event<Waived> waived;

    Waivers(EntityManager entityManager, Articles articles, Clock clock, Event<Waived> waived) {
        this.entityManager = entityManager;
        this.articles = articles;
        this.clock = clock;
        this.waived = waived;
    }

    /**
     * Confirms that findings of an article are right as they are; those confirmed before stay as they were.
     *
     * @param keys   of the findings
     * @param reason for the record, may be null
     */
    public void give(Site site, long article, Collection<String> keys, String reason) {
        site.requireOpen();
        new Violations()
                .limitText(reason, "reason", 200)
                .require(
                        keys.size() <= MOST && keys.stream().allMatch(key -> key.matches("[A-Z_]+:[A-Z]+:[^|]{0,60}")),
                        "keys",
                        "check.keys")
                .check();
        articles.require(article);
        var news = new HashSet<>(keys);
        news.removeAll(of(article));
        for (var key : news) {
            entityManager.persist(new Waiver(
                    article, key, reason == null || reason.isBlank() ? null : reason.strip(), clock.instant()));
            waived.fire(new Waived(site.key(), article, key, reason == null ? "" : reason.strip()));
        }
        entityManager.flush();
    }

    /** A draft is erased; nobody answers for it any more, and nothing is wrong with it. */
    void forget(@Observes ArticleErased erased) {
        for (var table : List.of("Waiver", "Exemption", "OpenFinding")) {
            entityManager
                    .createQuery("delete from " + table + " where articleId = :article")
                    .setParameter("article", erased.id())
                    .executeUpdate();
        }
    }

    /** The keys of all findings of an article that somebody answers for. */
    public Set<String> of(long article) {
        return new HashSet<>(entityManager
                .createQuery("select findingKey from Waiver where articleId = :article", String.class)
                .setParameter("article", article)
                .getResultList());
    }
}
