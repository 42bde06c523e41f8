package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the public may read of the site that is bound as tenant; lists come without the bodies. */
@ApplicationScoped
public class PublishedArticles {
    static final String LINE = "select id, columnCode, title, summary, source, publishedAt, picture.url, picture.alt"
            + " from Article where state = org.zhanqun.content.ArticleState.PUBLISHED ";
    static final String NEWEST_FIRST = " order by publishedAt desc, id desc";

    private final EntityManager entityManager;

    PublishedArticles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One page, from 1, of a column, newest first. */
    public List<ArticleLine> page(String columnCode, int page, int size) {
        return lines("and columnCode = :column" + NEWEST_FIRST)
                .setParameter("column", columnCode)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
    }

    /** The newest of several columns, mixed. */
    public List<ArticleLine> newest(Collection<String> columnCodes, int most) {
        if (columnCodes.isEmpty()) {
            return List.of();
        }
        return lines("and columnCode in :columns" + NEWEST_FIRST)
                .setParameter("columns", columnCodes)
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest of several columns that have a picture. */
    public List<ArticleLine> newestWithPicture(Collection<String> columnCodes, int most) {
        if (columnCodes.isEmpty()) {
            return List.of();
        }
        return lines("and columnCode in :columns and picture.url is not null" + NEWEST_FIRST)
                .setParameter("columns", columnCodes)
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest other articles whose title or summary names somebody or something. */
    public List<ArticleLine> mentioning(String name, long except, int most) {
        return lines("and id <> :except and (title like :text or summary like :text)" + NEWEST_FIRST)
                .setParameter("except", except)
                .setParameter("text", "%" + escaped(name) + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** How many articles each column shows; columns with none are left out. */
    public Map<String, Long> counts() {
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

    /** The neighbour in the same column: the next newer one, or the next older one. */
    public Optional<ArticleLine> neighbour(Article article, boolean newer) {
        var comparison = newer ? ">" : "<";
        // Written as a range: with "or" outermost the databases would read the whole column.
        return lines("and columnCode = :column and publishedAt " + comparison + "= :time and (publishedAt " + comparison
                        + " :time or id " + comparison + " :id)"
                        + (newer ? " order by publishedAt, id" : NEWEST_FIRST))
                .setParameter("column", article.columnCode())
                .setParameter("time", article.publishedAt())
                .setParameter("id", article.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Articles whose title or summary holds the text, newest first. */
    public Found search(String text, int page, int size) {
        var pattern = "%" + escaped(text) + "%";
        var condition = "(title like :text or summary like :text)";
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

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    public record Found(List<ArticleLine> articles, long total) {}
}
