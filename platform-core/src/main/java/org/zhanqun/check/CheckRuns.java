package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhanqun.check.Words.Versions;
import org.zhanqun.content.Article;
import org.zhanqun.tenancy.Tenants;

/** Where the checking of all that is public stands. */
@ApplicationScoped
public class CheckRuns {
    /** Hibernate's word for leaving out what others hold; H2 and MySQL both know it. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entityManager;

    CheckRuns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param finishedAt null while it is under way */
    public record Progress(String site, long checked, long total, Instant startedAt, Instant finishedAt) {}

    /** The bound site's, or for the province those of all sites. */
    public List<Progress> progress() {
        return entityManager
                .createQuery(
                        "select siteKey, checked, total, startedAt, finishedAt from CheckRun order by siteKey",
                        Progress.class)
                .getResultList();
    }

    /** The sites whose public articles have not all been checked with the present lists; run as the province. */
    List<String> due() {
        return entityManager
                .createQuery(
                        "select s.siteKey from Site s left join CheckRun r on r.siteKey = s.siteKey"
                                + " left join SiteList l on l.siteKey = s.siteKey"
                                + " where s.status <> org.zhanqun.site.SiteStatus.CLOSED and (r.siteKey is null"
                                + " or r.finishedAt is null or r.provinceVersion <> :province"
                                + " or r.siteVersion <> coalesce(l.revision, 0L)) order by r.touchedAt, s.siteKey",
                        String.class)
                .setParameter(
                        "province",
                        entityManager
                                .createQuery("select revision from ProvinceList", Long.class)
                                .getSingleResult())
                .getResultList();
    }

    boolean begun() {
        return !progress().isEmpty();
    }

    /** The bound site's, unless another node holds it. */
    Optional<CheckRun> take() {
        return entityManager
                .createQuery("from CheckRun where siteKey = :site", CheckRun.class)
                .setParameter("site", Tenants.currentSite())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    CheckRun begin(Versions versions, Instant now) {
        var run = new CheckRun(Tenants.currentSite(), versions, publicArticles(), now);
        entityManager.persist(run);
        entityManager.flush();
        return run;
    }

    /** All of the bound site is to be checked again. */
    void restart() {
        entityManager
                .createQuery("update CheckRun set finishedAt = null, lastArticle = 0, checked = 0")
                .executeUpdate();
    }

    long publicArticles() {
        return entityManager
                .createQuery(
                        "select count(*) from Article where state = org.zhanqun.content.ArticleState.PUBLISHED",
                        Long.class)
                .getSingleResult();
    }

    /** The next public articles in the order of their ids. */
    List<Long> after(long article, int most) {
        return entityManager
                .createQuery(
                        "select id from Article where state = org.zhanqun.content.ArticleState.PUBLISHED and id > :after"
                                + " order by id",
                        Long.class)
                .setParameter("after", article)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of some articles that are public. */
    List<Article> read(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "from Article where id in :ids"
                                        + " and state = org.zhanqun.content.ArticleState.PUBLISHED order by id",
                                Article.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * Those of some articles that are public, as nobody can change them meanwhile. By their ids and not by their range, which
     * would keep others from writing new ones.
     */
    List<Article> held(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "from Article where id in :ids"
                                        + " and state = org.zhanqun.content.ArticleState.PUBLISHED order by id",
                                Article.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
