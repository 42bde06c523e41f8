package org.zhanqun.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.kernel.DomainException.NotFound;

/** The reviews of the bound site's articles. Read by queries rather than by key, so that the tenant filter always applies. */
@ApplicationScoped
public class Reviews {
    private static final String WAITING = " from Review r join ArticleVersion v"
            + " on v.articleId = r.articleId and v.number = r.versionNumber"
            + " where r.state = org.zhanqun.content.review.ReviewState.SUBMITTED"
            + " and (r.assignee is null or r.assignee in :identities) and r.submittedBy <> :me"
            + " and not exists (select 1 from ArticleVersion w where w.articleId = r.articleId"
            + " and w.number > r.baseNumber and w.savedBy = :me)"
            + " and not exists (select 1 from ReviewStep s where s.articleId = r.articleId and s.round = r.round"
            + " and s.kind = :approved"
            + " and (s.actor = :me or s.onBehalfOf = :me))";

    private final EntityManager entityManager;

    Reviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A text that waits for a reviewer. */
    public record Waiting(
            Long articleId,
            String title,
            String columnCode,
            Integer level,
            Integer levels,
            String submittedBy,
            String assignee,
            Instant waitingSince) {}

    public record Inbox(List<Waiting> waiting, long total) {}

    /** A publication without the approvals that its column asks for (紧急发布). */
    public record Urgent(Long articleId, String title, String by, String reason, Instant at) {}

    public Optional<Review> of(long article) {
        return find(article).getResultStream().findFirst();
    }

    /**
     * The same for whoever is going to change it: others wait. Only what is there is locked; a lock on what is not would be
     * one on its neighbourhood in MySQL, and two first submissions would wait for each other.
     */
    Optional<Review> toChange(long article) {
        var known = entityManager
                .createQuery("select count(*) from Review where articleId = :article", Long.class)
                .setParameter("article", article)
                .getSingleResult();
        if (known == 0) {
            return Optional.empty();
        }
        return find(article)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound when the article was never submitted; another site's looks the same */
    Review requireToChange(long article) {
        return toChange(article).orElseThrow(() -> new NotFound("review.not-found", Long.toString(article)));
    }

    void persist(Review review) {
        entityManager.persist(review);
    }

    void record(ReviewStep step) {
        entityManager.persist(step);
    }

    void mark(ReviewMark mark) {
        entityManager.persist(mark);
    }

    void flush() {
        entityManager.flush();
    }

    /**
     * What waits for one person, longest waiting first: nothing that the person wrote, changed, submitted or approved.
     *
     * @param identities the person, and those whom the person substitutes
     */
    public Inbox waitingFor(String me, Collection<String> identities, int page, int size) {
        if (identities.isEmpty()) {
            return new Inbox(List.of(), 0);
        }
        var waiting = entityManager
                .createQuery(
                        "select r.articleId, v.title, v.columnCode, r.level, r.levels, r.submittedBy, r.assignee,"
                                + " r.waitingSince" + WAITING + " order by r.waitingSince, r.articleId",
                        Waiting.class)
                .setParameter("me", me)
                .setParameter("approved", ReviewStep.Kind.APPROVE)
                .setParameter("identities", identities)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        return new Inbox(waiting, countFor(me, identities));
    }

    /** How much waits for one person. */
    public long countFor(String me, Collection<String> identities) {
        return identities.isEmpty()
                ? 0
                : entityManager
                        .createQuery("select count(*)" + WAITING, Long.class)
                        .setParameter("me", me)
                        .setParameter("approved", ReviewStep.Kind.APPROVE)
                        .setParameter("identities", identities)
                        .getSingleResult();
    }

    /** What happened to an article's text, oldest first. */
    public List<ReviewStep> steps(long article) {
        return entityManager
                .createQuery("from ReviewStep where articleId = :article order by happenedAt, id", ReviewStep.class)
                .setParameter("article", article)
                .getResultList();
    }

    /** The remarks of the last reviewer who made any, in the order of the text. */
    public List<ReviewMark> lastMarks(long article) {
        return entityManager
                .createQuery(
                        "from ReviewMark where articleId = :article and round ="
                                + " (select max(m.round) from ReviewMark m where m.articleId = :article)"
                                + " order by position, id",
                        ReviewMark.class)
                .setParameter("article", article)
                .getResultList();
    }

    /** Who approved a level of the present round, or had it approved by a substitute. */
    Set<String> approvers(Review review) {
        var approvers = new HashSet<String>();
        entityManager
                .createQuery(
                        "from ReviewStep where articleId = :article and round = :round" + " and kind = :approved",
                        ReviewStep.class)
                .setParameter("approved", ReviewStep.Kind.APPROVE)
                .setParameter("article", review.articleId())
                .setParameter("round", review.round())
                .getResultList()
                .forEach(step -> {
                    approvers.add(step.actor());
                    if (step.onBehalfOf() != null) {
                        approvers.add(step.onBehalfOf());
                    }
                });
        return approvers;
    }

    /** One page of the urgent publications, newest first, for inspections. */
    public List<Urgent> urgent(int page, int size) {
        return entityManager
                .createQuery(
                        "select s.articleId, a.title, s.actor, s.note, s.happenedAt from ReviewStep s"
                                + " join Article a on a.id = s.articleId"
                                + " where s.kind = :urgent order by s.happenedAt desc, s.id desc",
                        Urgent.class)
                .setParameter("urgent", ReviewStep.Kind.URGENT)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    public long countUrgent() {
        return entityManager
                .createQuery("select count(*) from ReviewStep where kind = :urgent", Long.class)
                .setParameter("urgent", ReviewStep.Kind.URGENT)
                .getSingleResult();
    }

    private TypedQuery<Review> find(long article) {
        return entityManager
                .createQuery("from Review where articleId = :article", Review.class)
                .setParameter("article", article);
    }
}
