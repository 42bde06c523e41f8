package org.zhanqun.content.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zhanqun.content.Articles;
import org.zhanqun.content.bin.ArticleErased;

/**
 * Who has an article of the bound site open to write (正在编辑). Whoever has says so every few seconds; who is silent is gone. It
 * hinders nobody: what two people save is kept apart by the article's version.
 */
@ApplicationScoped
public class Presences {
    /** Three times as long as the editor's script waits between two words. */
    public static final Duration SILENCE = Duration.ofSeconds(45);

    private static final int LONGEST_NAME = 100;

    private final EntityManager entityManager;
    private final Articles articles;
    private final Clock clock;

    Presences(EntityManager entityManager, Articles articles, Clock clock) {
        this.entityManager = entityManager;
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * Somebody is writing.
     *
     * @param name by which people know the person
     * @return the names of the others who are, by user name
     */
    public List<String> here(long article, String user, String name) {
        articles.require(article);
        var now = clock.instant();
        forget(article, now);
        if (!renew(article, user, now)) {
            var shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
            entityManager.persist(new Presence(article, user, shown, now));
            entityManager.flush();
        }
        return others(article, user, now);
    }

    private boolean renew(long article, String user, Instant now) {
        return entityManager
                        .createQuery(
                                "update Presence set seenAt = :now where articleId = :article and userName = :user")
                        .setParameter("now", now)
                        .setParameter("article", article)
                        .setParameter("user", user)
                        .executeUpdate()
                > 0;
    }

    private void forget(long article, Instant now) {
        entityManager
                .createQuery("delete from Presence where articleId = :article and seenAt < :limit")
                .setParameter("article", article)
                .setParameter("limit", now.minus(SILENCE))
                .executeUpdate();
    }

    private List<String> others(long article, String user, Instant now) {
        return entityManager
                .createQuery(
                        "select shownName from Presence where articleId = :article and userName <> :user and seenAt >= :limit"
                                + " order by userName",
                        String.class)
                .setParameter("article", article)
                .setParameter("user", user)
                .setParameter("limit", now.minus(SILENCE))
                .getResultList();
    }

    /** Somebody has closed the article. */
    public void gone(long article, String user) {
        entityManager
                .createQuery("delete from Presence where articleId = :article and userName = :user")
                .setParameter("article", article)
                .setParameter("user", user)
                .executeUpdate();
    }

    void forget(@Observes ArticleErased erased) {
        entityManager
                .createQuery("delete from Presence where articleId = :article")
                .setParameter("article", erased.id())
                .executeUpdate();
    }
}
