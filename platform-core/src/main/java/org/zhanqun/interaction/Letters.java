package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Like;
import org.zhanqun.reading.LettersRead;
import org.zhanqun.reading.Reading;

/** The letters of the site that is bound as tenant, as those who answer them see them. */
@ApplicationScoped
public class Letters {
    private static final Set<LetterState> OPEN =
            EnumSet.of(LetterState.RECEIVED, LetterState.ACCEPTED, LetterState.TRANSFERRED);

    private final EntityManager entityManager;

    Letters(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws NotFound when this site has none with this number; another site's looks the same */
    public Letter require(String number) {
        return one(number).orElseThrow(() -> new NotFound("letter.not-found", LetterNumber.typed(number)));
    }

    /** One letter of this site. A query rather than a look-up by key, so that the tenant filter always applies. */
    public Optional<Letter> one(String number) {
        Reading.record(new LettersRead());
        return first(entityManager
                .createQuery("from Letter where number = :number", Letter.class)
                .setParameter("number", number)
                .getResultList());
    }

    Optional<Letter> bySubmission(String submission) {
        return first(entityManager
                .createQuery("from Letter where submission = :submission", Letter.class)
                .setParameter("submission", submission)
                .getResultList());
    }

    public Optional<Satisfaction> rating(String number) {
        return first(entityManager
                .createQuery("select satisfaction from LetterRating where number = :number", Satisfaction.class)
                .setParameter("number", number)
                .getResultList());
    }

    void add(Object row) {
        entityManager.persist(row);
    }

    void flush() {
        entityManager.flush();
    }

    /** One page of the letters that fit: open ones first by their limit, then the others, newest first. */
    public Found list(Filter filter, LocalDate today, int page, int size) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("(title like :text escape '!' or number like :text escape '!')");
            parameters.put("text", Like.holding(filter.text().strip()));
        }
        if (filter.states() != null) {
            conditions.add("state in :states");
            parameters.put("states", filter.states());
        }
        if (filter.overdue()) {
            conditions.add("state in :open and dueOn < :today");
            parameters.put("open", OPEN);
            parameters.put("today", today);
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var letters = entityManager.createQuery(
                "from Letter" + where
                        + " order by case when state in (RECEIVED, ACCEPTED, TRANSFERRED) then 0 else 1 end,"
                        + " case when state in (RECEIVED, ACCEPTED, TRANSFERRED) then dueOn else null end,"
                        + " receivedAt desc, number",
                Letter.class);
        var count = entityManager.createQuery("select count(*) from Letter" + where, Long.class);
        parameters.forEach((name, value) -> {
            letters.setParameter(name, value);
            count.setParameter(name, value);
        });
        return new Found(
                letters.setFirstResult((page - 1) * size).setMaxResults(size).getResultList(), count.getSingleResult());
    }

    /** How many letters wait for an answer, and how many of them for too long. */
    public Waiting waiting(LocalDate today) {
        var row = entityManager
                .createQuery(
                        "select count(*), sum(case when dueOn < :today then 1 else 0 end) from Letter"
                                + " where state in :open",
                        Object[].class)
                .setParameter("today", today)
                .setParameter("open", OPEN)
                .getSingleResult();
        return new Waiting((Long) row[0], row[1] == null ? 0 : ((Number) row[1]).longValue());
    }

    List<Letter> toErase(Instant endedBefore, int most) {
        return entityManager
                .createQuery(
                        "from Letter where erasedAt is null and reply.answeredAt < :before order by number",
                        Letter.class)
                .setParameter("before", endedBefore)
                .setMaxResults(most)
                .getResultList();
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    /** What to look for; null parts fit all. @param overdue only what waits beyond its limit */
    public record Filter(String text, Set<LetterState> states, boolean overdue) {
        public static final Set<LetterState> WAITING = OPEN;
    }

    public record Found(List<Letter> letters, long total) {}

    public record Waiting(long open, long overdue) {}
}
