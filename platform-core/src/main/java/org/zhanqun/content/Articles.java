package org.zhanqun.content;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Like;
import org.zhanqun.reading.ArticlesRead;
import org.zhanqun.reading.Reading;

/** The articles of the site that is bound as tenant, drafts and all, as those who write them see them. */
@ApplicationScoped
public class Articles implements PanacheRepository<Article> {
    private static final String NOT_DELETED = "state <> org.zhanqun.content.ArticleState.DELETED";

    /** @throws NotFound when this site has none with this id; another site's looks the same */
    public Article require(long id) {
        return one(id).orElseThrow(() -> new NotFound("article.not-found", Long.toString(id)));
    }

    /** The same for whoever is going to change it: others who would change it wait, and then see what was done. */
    public Article requireToChange(long id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("article.not-found", Long.toString(id)));
    }

    /** One article of this site. A query rather than a look-up by key, so that the tenant filter always applies. */
    public Optional<Article> one(long id) {
        Reading.record(new ArticlesRead(id));
        return find("id", id).firstResultOptional();
    }

    /** One page of all articles that fit, drafts too, last changed first, for the workbench. Deleted ones are in the bin. */
    public Found list(Filter filter, int page, int size) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("title like :text escape '!'");
            parameters.put("text", Like.holding(filter.text().strip()));
        }
        if (filter.state() == null) {
            conditions.add(NOT_DELETED);
        } else {
            conditions.add("state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.columnCode() != null) {
            conditions.add("columnCode = :column");
            parameters.put("column", filter.columnCode());
        }
        var query = find(String.join(" and ", conditions), Sort.descending("updatedAt", "id"), parameters);
        return new Found(query.page(Page.of(page - 1, size)).list(), query.count());
    }

    /** How many other articles of an article's column are pinned, drafts too. */
    long pinnedBeside(Article article) {
        return count(
                "columnCode = ?1 and pinnedUntil is not null and id <> ?2 and " + NOT_DELETED,
                article.columnCode(),
                article.id());
    }

    /** Of several columns the articles changed last, drafts too. */
    public List<Titled> latelyChanged(Collection<String> columnCodes, int most) {
        return columnCodes.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select id, title from Article where columnCode in :columns and " + NOT_DELETED
                                        + " order by updatedAt desc, id desc",
                                Titled.class)
                        .setParameter("columns", columnCodes)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Some articles, in the order of their ids; what is no longer there, or another site's, is left out. */
    public List<Article> some(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : find("id in ?1", Sort.by("id"), ids).list();
    }

    /** The titles of some articles, in the order of their ids. */
    public List<Titled> titled(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select id, title from Article where id in :ids order by id", Titled.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** How many articles of this site are in each state; states with none are left out. */
    public Map<ArticleState, Long> countsByState() {
        var counts = new EnumMap<ArticleState, Long>(ArticleState.class);
        getEntityManager()
                .createQuery("select state, count(*) from Article group by state", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((ArticleState) row[0], (Long) row[1]));
        return counts;
    }

    /** When each column last got something public; columns with nothing are left out. */
    public Map<String, Instant> newestByColumn() {
        var newest = new HashMap<String, Instant>();
        getEntityManager()
                .createQuery(
                        "select columnCode, max(publishedAt) from Article"
                                + " where state = org.zhanqun.content.ArticleState.PUBLISHED group by columnCode",
                        Object[].class)
                .getResultList()
                .forEach(row -> newest.put((String) row[0], (Instant) row[1]));
        return newest;
    }

    /** What to look for; null parts fit all, but deleted articles are found by their state alone. */
    public record Filter(String text, ArticleState state, String columnCode) {}

    /** An article to lead to or to choose. */
    public record Titled(Long id, String title) {}

    public record Found(List<Article> articles, long total) {}
}
