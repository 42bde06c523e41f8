package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.theme.Block;
import org.zhanqun.theme.Link;

/** What stands beside an article in its column: the one before it, the one after it, the latest. */
@ApplicationScoped
class Neighbours {
    private static final int LATEST = 6;

    private final PublishedArticles published;

    Neighbours(PublishedArticles published) {
        this.published = published;
    }

    /** 上一篇, or null. */
    Link newer(Shell shell, Article article) {
        return neighbour(shell, article, true);
    }

    /** 下一篇, or null. */
    Link older(Shell shell, Article article) {
        return neighbour(shell, article, false);
    }

    /** 同栏目最新, without the article itself. */
    Block latest(Shell shell, SiteColumn column, Article article) {
        var latest = published.newest(column.code(), LATEST + 1).stream()
                .filter(line -> !line.id().equals(article.id()))
                .limit(LATEST)
                .toList();
        return Items.block(shell, column, latest);
    }

    private Link neighbour(Shell shell, Article article, boolean newer) {
        return published
                .neighbour(article, newer)
                .map(line -> Items.of(shell, line))
                .map(item -> new Link(item.title(), item.url()))
                .orElse(null);
    }
}
