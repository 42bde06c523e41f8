package org.zhanqun.content.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which version of the bound site's articles the public read, and when. */
@ApplicationScoped
public class Showings {
    private final EntityManager entityManager;

    Showings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** From now on the public reads this version. */
    public void begin(long article, int number, Instant now) {
        var current = current(article);
        if (current.isEmpty() || current.get().number() != number) {
            current.ifPresent(showing -> showing.end(now));
            entityManager.persist(new Showing(article, number, now));
        }
    }

    /** From now on the public reads nothing of the article. */
    public void end(long article, Instant now) {
        current(article).ifPresent(showing -> showing.end(now));
    }

    /** What is shown now. */
    public Optional<Showing> current(long article) {
        return entityManager
                .createQuery("from Showing where articleId = :article and shownUntil is null", Showing.class)
                .setParameter("article", article)
                .getResultStream()
                .findFirst();
    }

    /** What was shown at a moment. */
    public Optional<Showing> at(long article, Instant moment) {
        return entityManager
                .createQuery(
                        "from Showing where articleId = :article and shownFrom <= :moment"
                                + " and (shownUntil is null or shownUntil > :moment) order by shownFrom desc",
                        Showing.class)
                .setParameter("article", article)
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The number of the version that was last public, 0 when none was. */
    public int lastPublic(long article) {
        return entityManager
                .createQuery(
                        "select number from Showing where articleId = :article order by shownFrom desc", Integer.class)
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /** All times in which the article was public, newest first. */
    public List<Showing> of(long article, int most) {
        return entityManager
                .createQuery("from Showing where articleId = :article order by shownFrom desc", Showing.class)
                .setParameter("article", article)
                .setMaxResults(most)
                .getResultList();
    }
}
