package org.zhanqun.admin.content;

import java.util.List;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleAddress;

/**
 * An article with its text.
 *
 * @param address its path on the site, or null before it was first published
 * @param removed elements and attributes that the cleaning took out of what was just handed in
 */
public record ArticleView(
        ArticleSummary article,
        String summary,
        String body,
        String source,
        String editor,
        String pictureUrl,
        String pictureAlt,
        String withdrawalReason,
        String address,
        List<String> removed) {
    static ArticleView of(Article article, ColumnTree columns, List<String> removed) {
        var picture = article.picture();
        return new ArticleView(
                ArticleSummary.of(article, columns),
                article.summary(),
                article.body().html(),
                article.source(),
                article.editor(),
                picture == null ? null : picture.url(),
                picture == null ? null : picture.alt(),
                article.withdrawalReason(),
                address(article, columns),
                removed);
    }

    private static String address(Article article, ColumnTree columns) {
        return article.publishedAt() == null
                ? null
                : columns.byCode(article.columnCode())
                        .map(column -> ArticleAddress.of(column.path(), article.publishedAt(), article.id()))
                        .orElse(null);
    }
}
