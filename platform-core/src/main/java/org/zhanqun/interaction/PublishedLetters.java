package org.zhanqun.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.reading.LetterPresenceRead;
import org.zhanqun.reading.LettersRead;
import org.zhanqun.reading.Reading;

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

    /**
     * What the letters of a time came to.
     *
     * @param received  by kind; kinds of which none came are left out
     * @param satisfied those satisfied or fairly so, of those rated
     */
    public record Statistics(
            Map<LetterKind, Long> received, long answered, double averageDays, long rated, long satisfied) {
        public long receivedInAll() {
            return received.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public long count() {
        Reading.record(new LettersRead());
        return entityManager.createQuery("select count(*)" + PUBLIC, Long.class).getSingleResult();
    }

    /** The numbers of all letters that are public, or were until they were withdrawn. */
    public List<String> everPublic() {
        Reading.record(new LettersRead());
        return entityManager
                .createQuery(
                        "select number from Letter where publication.publishedAt is not null order by number",
                        String.class)
                .getResultList();
    }

    /** Whether there is any. */
    public LetterPresenceRead presence() {
        var any = !entityManager
                .createQuery("select number" + PUBLIC, String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        var presence = new LetterPresenceRead(any);
        Reading.record(presence);
        return presence;
    }

    /** Some of all, newest first. @param skipped the newest that are left out */
    public List<Line> newest(long skipped, int most) {
        Reading.record(new LettersRead());
        return entityManager
                .createQuery(
                        "select number, kind, publication.title, reply.unit, receivedAt, reply.answeredAt" + PUBLIC
                                + " order by publication.publishedAt desc, number desc",
                        Line.class)
                .setFirstResult(Math.toIntExact(skipped))
                .setMaxResults(most)
                .getResultList();
    }

    /** Of all letters received since, published or not: numbers tell nobody's secret. */
    public Statistics since(Instant start) {
        var letters = entityManager
                .createQuery(
                        "select kind, count(*), count(reply.answeredAt), sum(reply.days) from Letter"
                                + " where receivedAt >= :start group by kind",
                        Object[].class)
                .setParameter("start", start)
                .getResultList();
        var ratings = entityManager
                .createQuery(
                        "select count(*), sum(case when satisfaction <> org.zhanqun.interaction.Satisfaction.DISSATISFIED"
                                + " then 1 else 0 end) from LetterRating where ratedAt >= :start",
                        Object[].class)
                .setParameter("start", start)
                .getSingleResult();
        var received = new EnumMap<LetterKind, Long>(LetterKind.class);
        var answered = 0L;
        var days = 0L;
        for (var row : letters) {
            received.put((LetterKind) row[0], number(row[1]).longValue());
            answered += number(row[2]).longValue();
            days += number(row[3]).longValue();
        }
        return new Statistics(
                received,
                answered,
                answered == 0 ? 0 : (double) days / answered,
                number(ratings[0]).longValue(),
                number(ratings[1]).longValue());
    }

    private static Number number(Object value) {
        return value == null ? 0 : (Number) value;
    }
}
