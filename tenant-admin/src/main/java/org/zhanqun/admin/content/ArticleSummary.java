package org.zhanqun.admin.content;

import java.time.Instant;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Origin;

/**
 * An article in a list.
 *
 * @param columnName  as the site shows it, or the code when the column is gone
 * @param origin      the article of another site that it is a reference to, or null
 * @param pinnedUntil until when it stands first in its column's lists, or null
 */
public record ArticleSummary(
        Long id,
        long version,
        ArticleState state,
        String title,
        String columnCode,
        String columnName,
        String createdBy,
        Instant updatedAt,
        Instant publishedAt,
        Instant pinnedUntil,
        Origin origin) {
    static ArticleSummary of(Article article, ColumnTree columns) {
        return new ArticleSummary(
                article.id(),
                article.version(),
                article.state(),
                article.title(),
                article.columnCode(),
                columns.byCode(article.columnCode()).map(SiteColumn::name).orElse(article.columnCode()),
                article.createdBy(),
                article.updatedAt(),
                article.publishedAt(),
                article.pinnedUntil(),
                article.origin());
    }
}
