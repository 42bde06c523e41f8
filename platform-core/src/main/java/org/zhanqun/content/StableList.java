package org.zhanqun.content;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.reading.Key;
import org.zhanqun.reading.MembershipRead;
import org.zhanqun.reading.PinnedRead;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Scope;

/**
 * A list of published articles that is cut into pages from its oldest end. A full page that is not the first never changes
 * when something newer is published; the first page holds what is left, from one page's length to nearly two. Pinned articles
 * stand before these, and not on the pages where they would be by their time; those pages have room left and shift nowhere.
 *
 * @param scope      what the condition finds, as the read set knows it
 * @param condition  HQL that comes after the state, beginning with {@code and}; it names one column
 * @param parameters of the condition
 */
record StableList(EntityManager entityManager, Scope scope, String condition, Map<String, Object> parameters) {
    private static final String FROM = " and publishedAt >= :since and (publishedAt > :since or id >= :sinceId)";

    private static final Comparator<ArticleLine> OLDEST_FIRST = NewestLists.NEWEST_FIRST.reversed();

    /** The page with the newest. @param length of a full page */
    ListPage front(int length) {
        Reading.record(new MembershipRead(scope, null, null));
        long total = query("select count(*)" + PublishedArticles.PUBLISHED + condition, Long.class)
                .getSingleResult();
        var full = (int) Math.max(0, total / length - 1);
        var rest = (int) (total - (long) full * length);
        var found = rest == 0
                ? Found.NOTHING
                : read(PublishedArticles.NEWEST_OF_COLUMN, Map.of(), rest, NewestLists.NEWEST_FIRST);
        var lines = found.lines();
        Reading.record(new RangeRead(scope, full == 0 || lines.isEmpty() ? null : key(lines.getLast()), null));
        return new ListPage(pinnedFirst(found, lines), full + 1, true, total);
    }

    /** What stands in the order of time, and what is pinned in the whole list. */
    private record Found(List<ArticleLine> lines, List<ArticleLine> pinned) {
        static final Found NOTHING = new Found(List.of(), List.of());
    }

    private List<ArticleLine> pinnedFirst(Found found, List<ArticleLine> lines) {
        Reading.record(new PinnedRead(scope));
        return Pins.first(found.pinned(), lines);
    }

    /**
     * A page by its number, counted from the oldest. The first page has one too, and is the same under it.
     *
     * @return empty when there is no such page
     */
    Optional<ListPage> numbered(int number, int length) {
        var before = (long) (number - 1) * length;
        var found = before > Integer.MAX_VALUE ? Found.NOTHING : twoPages(before, length);
        var lines = found.lines();
        if (lines.size() < length && (number > 1 || lines.isEmpty())) {
            return Optional.empty();
        }
        if (lines.size() < 2 * length) {
            Reading.record(new MembershipRead(scope, null, null));
            Reading.record(new RangeRead(scope, key(lines.getFirst()), null));
            return Optional.of(new ListPage(pinnedFirst(found, lines.reversed()), number, true, before + lines.size()));
        }
        var shown = lines.subList(0, length);
        // It stays a page of its own for as long as a whole page of newer ones is there.
        Reading.record(new MembershipRead(scope, null, key(lines.getLast())));
        Reading.record(new RangeRead(scope, key(shown.getFirst()), key(shown.getLast())));
        return Optional.of(new ListPage(Pins.without(shown.reversed()), number, false, 0));
    }

    /** From the oldest that is to be shown on. Its place is looked up in the index alone, however far it is. */
    private Found twoPages(long before, int length) {
        if (before == 0) {
            return read(PublishedArticles.OLDEST_OF_COLUMN, Map.of(), 2 * length, OLDEST_FIRST);
        }
        return query(
                        "select publishedAt, id" + PublishedArticles.PUBLISHED + condition
                                + PublishedArticles.OLDEST_OF_COLUMN,
                        Object[].class)
                .setFirstResult((int) before)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(edge -> read(
                        FROM + PublishedArticles.OLDEST_OF_COLUMN,
                        Map.of("since", (Instant) edge[0], "sinceId", (Long) edge[1]),
                        2 * length,
                        OLDEST_FIRST))
                .orElse(Found.NOTHING);
    }

    /** One statement. @param boundsAndOrder of what stands in the order of time */
    private Found read(String boundsAndOrder, Map<String, Object> bounds, int most, Comparator<ArticleLine> order) {
        var query = new LinesOfParts(entityManager)
                .part(condition + boundsAndOrder, most)
                .part(condition + Pins.PINNED, Pins.MOST);
        parameters.forEach(query::with);
        bounds.forEach(query::with);
        Pins.EVER.forEach(query::with);
        var parts = query.read();
        // A database that unites parts promises no order.
        return new Found(parts.getFirst().stream().sorted(order).toList(), parts.getLast());
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
