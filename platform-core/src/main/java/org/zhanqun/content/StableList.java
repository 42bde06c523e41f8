package org.zhanqun.content;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.reading.Key;
import org.zhanqun.reading.MembershipRead;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Scope;

/**
 * A list of published articles that is cut into pages from its oldest end. A full page that is not the first never changes
 * when something newer is published; the first page holds what is left, from one page's length to nearly two.
 *
 * @param scope      what the condition finds, as the read set knows it
 * @param condition  HQL that comes after the state, beginning with {@code and}; it names one column
 * @param parameters of the condition
 */
record StableList(EntityManager entityManager, Scope scope, String condition, Map<String, Object> parameters) {
    private static final String FROM = " and publishedAt >= :since and (publishedAt > :since or id >= :sinceId)";

    /** The page with the newest. @param length of a full page */
    ListPage front(int length) {
        Reading.record(new MembershipRead(scope, null, null));
        long total = query("select count(*)" + PublishedArticles.PUBLISHED + condition, Long.class)
                .getSingleResult();
        var full = (int) Math.max(0, total / length - 1);
        var rest = (int) (total - (long) full * length);
        var lines = rest == 0
                ? List.<ArticleLine>of()
                : query(PublishedArticles.LINE + condition + PublishedArticles.NEWEST_OF_COLUMN, ArticleLine.class)
                        .setMaxResults(rest)
                        .getResultList();
        Reading.record(new RangeRead(scope, full == 0 || lines.isEmpty() ? null : key(lines.getLast()), null));
        return new ListPage(lines, full + 1, true, total);
    }

    /**
     * A page by its number, counted from the oldest. The first page has one too, and is the same under it.
     *
     * @return empty when there is no such page
     */
    Optional<ListPage> numbered(int number, int length) {
        var before = (long) (number - 1) * length;
        var found = before > Integer.MAX_VALUE ? List.<ArticleLine>of() : twoPages(before, length);
        if (found.size() < length && (number > 1 || found.isEmpty())) {
            return Optional.empty();
        }
        if (found.size() < 2 * length) {
            Reading.record(new MembershipRead(scope, null, null));
            Reading.record(new RangeRead(scope, key(found.getFirst()), null));
            return Optional.of(new ListPage(List.copyOf(found.reversed()), number, true, before + found.size()));
        }
        var shown = found.subList(0, length);
        // It stays a page of its own for as long as a whole page of newer ones is there.
        Reading.record(new MembershipRead(scope, null, key(found.getLast())));
        Reading.record(new RangeRead(scope, key(shown.getFirst()), key(shown.getLast())));
        return Optional.of(new ListPage(List.copyOf(shown.reversed()), number, false, 0));
    }

    /** From the oldest that is to be shown on. Its place is looked up in the index alone, however far it is. */
    private List<ArticleLine> twoPages(long before, int length) {
        if (before == 0) {
            return oldest("", Map.of(), length);
        }
        return query(
                        "select publishedAt, id" + PublishedArticles.PUBLISHED + condition
                                + PublishedArticles.OLDEST_OF_COLUMN,
                        Object[].class)
                .setFirstResult((int) before)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(edge -> oldest(FROM, Map.of("since", (Instant) edge[0], "sinceId", (Long) edge[1]), length))
                .orElse(List.of());
    }

    private List<ArticleLine> oldest(String from, Map<String, Object> bounds, int length) {
        var lines = query(
                PublishedArticles.LINE + condition + from + PublishedArticles.OLDEST_OF_COLUMN, ArticleLine.class);
        bounds.forEach(lines::setParameter);
        return lines.setMaxResults(2 * length).getResultList();
    }

    static Key key(ArticleLine line) {
        return new Key(line.publishedAt(), line.id());
    }

    private <T> TypedQuery<T> query(String text, Class<T> type) {
        var query = entityManager.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
