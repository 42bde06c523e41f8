package org.zhanqun.content;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;

/** The articles of the site that is bound as tenant. */
@ApplicationScoped
public class Articles implements PanacheRepository<Article> {
    private static final Sort NEWEST_FIRST = Sort.descending("publishedAt", "id");

    /** @throws NotFound when this site has none with this id; another site's looks the same */
    public Article require(long id) {
        return one(id).orElseThrow(() -> new NotFound("article.not-found", Long.toString(id)));
    }

    /** One article of this site. A query rather than a look-up by key, so that the tenant filter always applies. */
    public Optional<Article> one(long id) {
        return find("id", id).firstResultOptional();
    }

    /** One page, from 1, of what a column shows. */
    public List<Article> published(String columnCode, int page, int size) {
        return find("columnCode = ?1 and state = ?2", NEWEST_FIRST, columnCode, ArticleState.PUBLISHED)
                .page(Page.of(page - 1, size))
                .list();
    }

    public long countPublished(String columnCode) {
        return count("columnCode = ?1 and state = ?2", columnCode, ArticleState.PUBLISHED);
    }

    /** The newest published of several columns, mixed. */
    public List<Article> newest(Collection<String> columnCodes, int most) {
        if (columnCodes.isEmpty()) {
            return List.of();
        }
        return find("columnCode in ?1 and state = ?2", NEWEST_FIRST, columnCodes, ArticleState.PUBLISHED)
                .page(Page.ofSize(most))
                .list();
    }

    /** The newest published that have a picture. */
    public List<Article> newestWithPicture(int most) {
        return find("picture.url is not null and state = ?1", NEWEST_FIRST, ArticleState.PUBLISHED)
                .page(Page.ofSize(most))
                .list();
    }

    /** The published neighbour in the same column: the next newer one, or the next older one. */
    public Optional<Article> neighbour(Article article, boolean newer) {
        var comparison = newer ? ">" : "<";
        return find(
                        "columnCode = ?1 and state = ?2 and (publishedAt " + comparison
                                + " ?3 or publishedAt = ?3 and id " + comparison + " ?4)",
                        newer ? Sort.ascending("publishedAt", "id") : NEWEST_FIRST,
                        article.columnCode(),
                        ArticleState.PUBLISHED,
                        article.publishedAt(),
                        article.id())
                .firstResultOptional();
    }

    /** Published articles whose title or summary holds the text, newest first. */
    public Found search(String text, int page, int size) {
        var pattern = "%" + escaped(text) + "%";
        var query = find(
                "state = ?1 and (title like ?2 or summary like ?2)", NEWEST_FIRST, ArticleState.PUBLISHED, pattern);
        return new Found(query.page(Page.of(page - 1, size)).list(), query.count());
    }

    /** One page of all articles that fit, drafts too, last changed first, for the workbench. */
    public Found list(Filter filter, int page, int size) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add("title like :text");
            parameters.put("text", "%" + escaped(filter.text().strip()) + "%");
        }
        if (filter.state() != null) {
            conditions.add("state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.columnCode() != null) {
            conditions.add("columnCode = :column");
            parameters.put("column", filter.columnCode());
        }
        var where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        var query = find(where, Sort.descending("updatedAt", "id"), parameters);
        return new Found(query.page(Page.of(page - 1, size)).list(), query.count());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What to look for; null parts fit all. */
    public record Filter(String text, ArticleState state, String columnCode) {}

    public record Found(List<Article> articles, long total) {}
}
