package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zhanqun.reading.Key;
import org.zhanqun.reading.MembershipRead;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Scope;

/**
 * Where the public articles of the bound site are, all of them, the oldest first: what is published later comes last, so
 * that a part that is full stays as it is. Answered from one index.
 */
@ApplicationScoped
public class PublishedAddresses {
    private static final String PUBLIC = " from Article where state = org.zhanqun.content.ArticleState.PUBLISHED";
    private static final String OLDEST_FIRST = " order by publishedAt, id";

    private final EntityManager entityManager;

    PublishedAddresses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param updatedAt when its page last changed */
    public record Addressed(Long id, String columnCode, Instant publishedAt, Instant updatedAt) {}

    /** One part, from 1, of parts of equal size. */
    public List<Addressed> part(int number, int size) {
        var part = entityManager
                .createQuery("select id, columnCode, publishedAt, updatedAt" + PUBLIC + OLDEST_FIRST, Addressed.class)
                .setFirstResult((number - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var newest = part.size() < size ? null : key(part.getLast());
        Reading.record(new MembershipRead(Scope.SITE, null, newest));
        Reading.record(new RangeRead(Scope.SITE, part.isEmpty() ? null : key(part.getFirst()), newest));
        return part;
    }

    /** When something of each part last changed, in their order. */
    public List<Instant> changesOfParts(int size) {
        Reading.record(new RangeRead(Scope.SITE, null, null));
        var changes = entityManager
                .createQuery("select updatedAt" + PUBLIC + OLDEST_FIRST, Instant.class)
                .getResultList();
        var latest = new ArrayList<Instant>();
        for (var first = 0; first < changes.size(); first += size) {
            latest.add(Collections.max(changes.subList(first, Math.min(first + size, changes.size()))));
        }
        return latest;
    }

    private static Key key(Addressed article) {
        return new Key(article.publishedAt(), article.id());
    }
}
