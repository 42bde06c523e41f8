package org.zhanqun.content.timing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;

/** What is set for the bound site's articles. Read by queries rather than by key, so that the tenant filter always applies. */
@ApplicationScoped
public class TimedSteps {
    /** Hibernate's word for leaving out what others hold; H2 and MySQL both know it. */
    private static final int SKIP_LOCKED = -2;

    private final EntityManager entityManager;

    TimedSteps(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A step as a list shows it. @param failure why it could not be done, or null */
    public record Line(
            Long id,
            Long articleId,
            String title,
            TimedStep.Kind kind,
            String release,
            Instant dueAt,
            TimedStep.State state,
            String setBy,
            String failure) {}

    /** A release that is due. @param head the step that whoever does the release holds */
    public record Release(String site, Long head) {}

    void persist(TimedStep step) {
        entityManager.persist(step);
    }

    void flush() {
        entityManager.flush();
    }

    /** What waits, soonest first, then what could not be done, newest first. */
    public List<Line> open(int most) {
        return entityManager
                .createQuery(
                        "select s.id, s.articleId, a.title, s.kind, s.release, s.dueAt, s.state, s.setBy, s.failure"
                                + " from TimedStep s join Article a on a.id = s.articleId where s.state in :states"
                                + " order by s.state desc, s.dueAt, s.id",
                        Line.class)
                .setParameter("states", List.of(TimedStep.State.WAITING, TimedStep.State.FAILED))
                .setMaxResults(most)
                .getResultList();
    }

    /** The end of an article's pin, for whoever is going to change it and holds the article; one that is just coming is left to it. */
    List<TimedStep> unpinning(long article) {
        return entityManager
                .createQuery(
                        "from TimedStep where articleId = :article and kind = :kind and state = :state order by id",
                        TimedStep.class)
                .setParameter("article", article)
                .setParameter("kind", TimedStep.Kind.UNPIN)
                .setParameter("state", TimedStep.State.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList();
    }

    /** Which of some articles have such a step waiting. */
    List<Long> waiting(Collection<Long> articles, TimedStep.Kind kind) {
        return entityManager
                .createQuery(
                        "select articleId from TimedStep where articleId in :articles and kind = :kind and state = :state",
                        Long.class)
                .setParameter("articles", articles)
                .setParameter("kind", kind)
                .setParameter("state", TimedStep.State.WAITING)
                .getResultList();
    }

    /** Whether an article is set to become public or to be withdrawn. */
    public boolean anyWaits(long article) {
        return entityManager
                        .createQuery(
                                "select count(*) from TimedStep where articleId = :article and state = :state and kind <> :unpin",
                                Long.class)
                        .setParameter("article", article)
                        .setParameter("unpin", TimedStep.Kind.UNPIN)
                        .setParameter("state", TimedStep.State.WAITING)
                        .getSingleResult()
                > 0;
    }

    /** @throws NotFound when this site has none with this id; another site's looks the same */
    TimedStep require(long id) {
        return byId(id).orElseThrow(() -> new NotFound("timing.not-found", Long.toString(id)));
    }

    /** Takes the head of a release, unless somebody else holds it or has done it. */
    Optional<TimedStep> take(long head) {
        return entityManager
                .createQuery("from TimedStep where id = :id and state = :state", TimedStep.class)
                .setParameter("id", head)
                .setParameter("state", TimedStep.State.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** All that waits of a release, oldest first, for whoever is going to change it. */
    List<TimedStep> ofRelease(String release) {
        return entityManager
                .createQuery("from TimedStep where release = :release and state = :state order by id", TimedStep.class)
                .setParameter("release", release)
                .setParameter("state", TimedStep.State.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The releases that are due on all sites, for the province, longest due first. */
    List<Release> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select tenantId, min(id) from TimedStep where state = :state and dueAt <= :now"
                                + " group by tenantId, release order by min(dueAt), min(id)",
                        Release.class)
                .setParameter("state", TimedStep.State.WAITING)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private Optional<TimedStep> byId(long id) {
        return entityManager
                .createQuery("from TimedStep where id = :id", TimedStep.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
