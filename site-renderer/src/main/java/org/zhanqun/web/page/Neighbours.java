package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.theme.Block;
import org.zhanqun.theme.Link;

/** What stands beside an article in its column. */
@ApplicationScoped
class Neighbours {
    private static final int LATEST = 6;

    private final PublishedArticles published;

    Neighbours(PublishedArticles published) {
        this.published = published;
    }

    /**
     * @param newer  上一篇, or null
     * @param older  下一篇, or null
     * @param latest 同栏目最新, without the article itself
     */
    record Beside(Link newer, Link older, Block latest) {}

    Beside of(Shell shell, SiteColumn column, Article article) {
        var around = published.around(article, LATEST + 1);
        var latest = around.latest().stream()
                .filter(line -> !line.id().equals(article.id()))
                .limit(LATEST)
                .toList();
        return new Beside(link(shell, around.newer()), link(shell, around.older()), Items.block(shell, column, latest));
    }

    private static Link link(Shell shell, Optional<ArticleLine> neighbour) {
        return neighbour
                .map(line -> Items.of(shell, line))
                .map(item -> new Link(item.title(), item.url()))
                .orElse(null);
    }
}
