package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What the public may read of the letters of the site that is bound as tenant: nothing here knows a sender. */
@ApplicationScoped
public class PublishedLetters {
    private static final String PUBLIC = " from Letter where state = org.zhanqun.interaction.LetterState.PUBLISHED";

    private final EntityManager entityManager;

    PublishedLetters(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A published letter in a list. @param unit that answered */
    public record Line(
            String number, LetterKind kind, String title, String unit, Instant receivedAt, Instant answeredAt) {}

    /** What the letters of a time came to. @param satisfied those satisfied or fairly so, of those rated */
    public record Statistics(long received, long answered, double averageDays, long rated, long satisfied) {}

    public long count() {
        return entityManager.createQuery("select count(*)" + PUBLIC, Long.class).getSingleResult();
    }

    /** One page, from 1, newest first. */
    public List<Line> page(int page, int size) {
        return entityManager
                .createQuery(
                        "select number, kind, publication.title, reply.unit, receivedAt, reply.answeredAt" + PUBLIC
                                + " order by publication.publishedAt desc, number desc",
                        Line.class)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    /** Of all letters received since, published or not: numbers tell nobody's secret. */
    public Statistics since(Instant start) {
        var letters = entityManager
                .createQuery(
                        "select count(*), count(reply.answeredAt), avg(reply.days) from Letter"
                                + " where receivedAt >= :start",
                        Object[].class)
                .setParameter("start", start)
                .getSingleResult();
        var ratings = entityManager
                .createQuery(
                        "select count(*), sum(case when satisfaction <> org.zhanqun.interaction.Satisfaction.DISSATISFIED"
                                + " then 1 else 0 end) from LetterRating where ratedAt >= :start",
                        Object[].class)
                .setParameter("start", start)
                .getSingleResult();
        return new Statistics(
                number(letters[0]).longValue(),
                number(letters[1]).longValue(),
                number(letters[2]).doubleValue(),
                number(ratings[0]).longValue(),
                number(ratings[1]).longValue());
    }

    private static Number number(Object value) {
        return value == null ? 0 : (Number) value;
    }
}
