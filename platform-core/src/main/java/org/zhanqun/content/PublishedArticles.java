package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.kernel.Like;
import org.zhanqun.reading.Key;
import org.zhanqun.reading.MembershipRead;
import org.zhanqun.reading.PresenceRead;
import org.zhanqun.reading.RangeRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Reading.Collected;
import org.zhanqun.reading.Scope;

/**
 * What the public may read of the site that is bound as tenant; lists come without the bodies. What was read is recorded for
 * whatever is made from it.
 */
@ApplicationScoped
public class PublishedArticles {
    static final String PUBLISHED = " from Article where state = org.zhanqun.content.ArticleState.PUBLISHED ";
    static final String LINE = "select id, columnCode, title, summary, source, publishedAt, picture.url, picture.alt,"
            + " pinnedUntil" + PUBLISHED;
    static final String NEWEST_FIRST = " order by publishedAt desc, id desc";

    /**
     * The same order where the column is given. What comes first is the same for all rows; but only so does H2 see that the index
     * holds them in this order, and it would sort the whole column otherwise.
     */
    static final String NEWEST_OF_COLUMN =
            " order by tenantId desc, columnCode desc, state desc, publishedAt desc, id desc";

    static final String OLDEST_OF_COLUMN = " order by tenantId, columnCode, state, publishedAt, id";
    private static final String NEWEST_OF_SITE = " order by tenantId desc, state desc, publishedAt desc";

    private final EntityManager entityManager;

    PublishedArticles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The page of a column with the newest. @param length of a full page */
    public ListPage front(String columnCode, int length) {
        return column(columnCode).front(length);
    }

    /** A page of a column by its number, counted from the oldest. */
    public Optional<ListPage> numbered(String columnCode, int number, int length) {
        return column(columnCode).numbered(number, length);
    }

    private StableList column(String code) {
        return new StableList(entityManager, Scope.of(code), "and columnCode = :column", Map.of("column", code));
    }

    /** The newest of a column. */
    public List<ArticleLine> newest(String columnCode, int most) {
        return newest(List.of(columnCode), most);
    }

    /** The newest of several columns, mixed. */
    public List<ArticleLine> newest(Collection<String> columnCodes, int most) {
        return newest(NewestList.of(columnCodes, most));
    }

    private List<ArticleLine> newest(NewestList list) {
        return newest(List.of(list)).get(list);
    }

    /** Many lists at the price of one statement. @return the articles of each, the pinned ones first */
    public Map<NewestList, List<ArticleLine>> newest(Collection<NewestList> lists) {
        var found = new HashMap<NewestList, List<ArticleLine>>();
        newestApart(lists).forEach((list, lines) -> {
            Reading.record(lines.reads());
            found.put(list, lines.value());
        });
        return found;
    }

    /** The same, for whoever keeps each list for as long as it holds: nothing is recorded, each list says what it was read from. */
    public Map<NewestList, Collected<List<ArticleLine>>> newestApart(Collection<NewestList> lists) {
        var found = new HashMap<NewestList, Collected<List<ArticleLine>>>();
        new NewestLists(entityManager)
                .of(lists)
                .forEach((list, lines) -> found.put(list, Reading.collect(() -> {
                    if (!list.columns().isEmpty()) {
                        Pins.recordNewest(list.scope(), lines, list.most());
                    }
                    return lines;
                })));
        return found;
    }

    /** The newest of a column by their time alone, the pinned ones in their places. */
    public List<ArticleLine> latest(String columnCode, int most) {
        var lines = lines("and columnCode = :column" + NEWEST_OF_COLUMN)
                .setParameter("column", columnCode)
                .setMaxResults(most)
                .getResultList();
        recordNewest(Scope.of(columnCode), lines, most);
        return lines;
    }

    /**
     * The newest of the whole site. They are found by their time alone, which an index holds, and brought into full order
     * afterwards.
     */
    public List<ArticleLine> latest(int most) {
        var lines = lines(NEWEST_OF_SITE)
                .setMaxResults(most)
                .getResultStream()
                .sorted(Comparator.comparing(ArticleLine::publishedAt)
                        .thenComparing(ArticleLine::id)
                        .reversed())
                .toList();
        // Of several that were published at the same moment as the last, any may be the last.
        var oldest = lines.size() < most ? null : new Key(lines.getLast().publishedAt(), 0);
        Reading.record(new RangeRead(Scope.SITE, oldest, null));
        return lines;
    }

    /** The newest of several columns that have a picture. */
    public List<ArticleLine> newestWithPicture(Collection<String> columnCodes, int most) {
        return newest(NewestList.pictured(columnCodes, most));
    }

    /** The newest of a list were read; when there were fewer than wanted, whatever comes will be among them. */
    static void recordNewest(Scope scope, List<ArticleLine> lines, int most) {
        Reading.record(new RangeRead(scope, lines.size() < most ? null : StableList.key(lines.getLast()), null));
    }

    /** The newest other articles whose title or summary names somebody or something. */
    public List<ArticleLine> mentioning(String name, long except, int most) {
        Reading.record(new RangeRead(Scope.SITE, null, null));
        return lines("and id <> :except and (title like :text escape '!' or summary like :text escape '!')"
                        + NEWEST_FIRST)
                .setParameter("except", except)
                .setParameter("text", Like.holding(name))
                .setMaxResults(most)
                .getResultList();
    }

    /** How many articles each column shows; columns with none are left out. */
    public Map<String, Long> counts() {
        Reading.record(new MembershipRead(Scope.SITE, null, null));
        var counts = new HashMap<String, Long>();
        entityManager
                .createQuery(
                        "select columnCode, count(*) from Article"
                                + " where state = org.zhanqun.content.ArticleState.PUBLISHED group by columnCode",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** The columns that show anything. */
    public PresenceRead filledColumns() {
        var witnesses = new HashMap<String, Long>();
        entityManager
                .createQuery(
                        "select columnCode, min(id) from Article"
                                + " where state = org.zhanqun.content.ArticleState.PUBLISHED group by columnCode",
                        Object[].class)
                .getResultList()
                .forEach(row -> witnesses.put((String) row[0], (Long) row[1]));
        var presence = new PresenceRead(Scope.SITE, PresenceRead.By.COLUMN, witnesses);
        Reading.record(presence);
        return presence;
    }

    /** What stands around an article in its column, in one statement. @param most of the newest */
    public Surroundings around(Article article, int most) {
        var found = new LinesOfParts(entityManager)
                .part(neighbour(">", OLDEST_OF_COLUMN), 1)
                .part(neighbour("<", NEWEST_OF_COLUMN), 1)
                .part("and columnCode = :column" + NEWEST_OF_COLUMN, most)
                .with("column", article.columnCode())
                .with("time", article.publishedAt())
                .with("id", article.id())
                .read();
        var newer = found.get(0).stream().findFirst();
        var older = found.get(1).stream().findFirst();
        var scope = Scope.of(article.columnCode());
        var own = new Key(article.publishedAt(), article.id());
        Reading.record(new RangeRead(scope, own, newer.map(StableList::key).orElse(null)));
        Reading.record(new RangeRead(scope, older.map(StableList::key).orElse(null), own));
        recordNewest(scope, found.get(2), most);
        return new Surroundings(newer, older, found.get(2));
    }

    /** Written as a range: with "or" outermost the databases would read the whole column. */
    private static String neighbour(String comparison, String order) {
        return "and columnCode = :column and publishedAt " + comparison + "= :time and (publishedAt " + comparison
                + " :time or id " + comparison + " :id)" + order;
    }

    /** Articles that hold the text in their title, their summary or what the public reads of their own fields, newest first. */
    public Found search(String text, int page, int size) {
        Reading.record(new RangeRead(Scope.SITE, null, null));
        var pattern = Like.holding(text);
        var condition =
                "(title like :text escape '!' or summary like :text escape '!' or customWords like :text escape '!')";
        var found = lines("and " + condition + NEWEST_FIRST)
                .setParameter("text", pattern)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = entityManager
                .createQuery(
                        "select count(*) from Article where state = org.zhanqun.content.ArticleState.PUBLISHED and "
                                + condition,
                        Long.class)
                .setParameter("text", pattern)
                .getSingleResult();
        return new Found(found, total);
    }

    private TypedQuery<ArticleLine> lines(String conditionAndOrder) {
        return entityManager.createQuery(LINE + conditionAndOrder, ArticleLine.class);
    }

    public record Found(List<ArticleLine> articles, long total) {}
}
