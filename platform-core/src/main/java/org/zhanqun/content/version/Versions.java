package org.zhanqun.content.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhanqun.content.Article;
import org.zhanqun.content.version.ArticleVersion.Saving;
import org.zhanqun.kernel.DomainException.NotFound;

/** The kept texts of the bound site's articles. Read by queries rather than by key, so that the tenant filter always applies. */
@ApplicationScoped
public class Versions {
    /** The number of an article's first version. */
    public static final int FIRST = 1;

    private final EntityManager entityManager;

    Versions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<ArticleVersion> latest(long article) {
        return newestFirst(article).setMaxResults(1).getResultStream().findFirst();
    }

    /** One page, from 1, of an article's versions, newest first. */
    public List<ArticleVersion> page(long article, int page, int size) {
        return newestFirst(article)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    public long count(long article) {
        return entityManager
                .createQuery("select count(*) from ArticleVersion where articleId = :article", Long.class)
                .setParameter("article", article)
                .getSingleResult();
    }

    /** @throws NotFound when the article has no version of this number; another site's looks the same */
    public ArticleVersion require(long article, int number) {
        return entityManager
                .createQuery(
                        "from ArticleVersion where articleId = :article and number = :number", ArticleVersion.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("version.not-found", Integer.toString(number)));
    }

    /** The whole text of a version. */
    public Snapshot text(long article, ArticleVersion version) {
        return version.with(entityManager
                .createQuery("from VersionBody where articleId = :article and number = :number", VersionBody.class)
                .setParameter("article", article)
                .setParameter("number", version.bodyNumber())
                .getSingleResult()
                .body());
    }

    /** Everybody who saved a version after the given one. */
    public Collection<String> savedBy(long article, int afterNumber) {
        return entityManager
                .createQuery(
                        "select distinct savedBy from ArticleVersion where articleId = :article and number > :number",
                        String.class)
                .setParameter("article", article)
                .setParameter("number", afterNumber)
                .getResultList();
    }

    /**
     * Keeps a text. Whoever calls holds the article's row, so that numbers are given one after another; the article is told
     * the number, and nobody looks for the end of the list under a lock.
     *
     * @return its number, or the latest one's when the text is the same
     */
    int keep(Article article, Snapshot text, Saving saving) {
        var id = article.id();
        var latest = article.latestVersion();
        if (latest > 0 && require(id, latest).hash().equals(text.hash())) {
            return latest;
        }
        var number = latest + 1;
        var body = new VersionBody(id, number, text.body());
        var holder = holder(id, body.hash());
        if (holder.isEmpty()) {
            entityManager.persist(body);
        }
        entityManager.persist(new ArticleVersion(id, number, holder.orElse(number), saving, text));
        article.kept(number);
        return number;
    }

    void keepFirst(Article article, Snapshot text, Saving saving) {
        entityManager.persist(new VersionBody(article.id(), FIRST, text.body()));
        entityManager.persist(new ArticleVersion(article.id(), FIRST, FIRST, saving, text));
    }

    private Optional<Integer> holder(long article, String bodyHash) {
        return entityManager
                .createQuery(
                        "select number from VersionBody where articleId = :article and hash = :hash order by number",
                        Integer.class)
                .setParameter("article", article)
                .setParameter("hash", bodyHash)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<ArticleVersion> newestFirst(long article) {
        return entityManager
                .createQuery(
                        "from ArticleVersion where articleId = :article order by number desc", ArticleVersion.class)
                .setParameter("article", article);
    }
}
