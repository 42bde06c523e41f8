package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.content.TopicArchive;
import org.zhanqun.theme.ArticleItem;
import org.zhanqun.theme.Block;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.TopicPage;

/** Topics (专题): a column of that form with its own articles and its columns as blocks. */
@ApplicationScoped
class TopicPages {
    private static final int PICTURES = 4;
    private static final int LATEST_OF_BLOCK = 5;

    private final PublishedArticles published;

    TopicPages(PublishedArticles published) {
        this.published = published;
    }

    Optional<Page> of(Shell shell, SiteColumn column, int page) {
        return ColumnPages.pages(published, column, page).map(list -> {
            var first = list.newest();
            List<ArticleItem> pictures =
                    first ? Items.of(shell, published.newestWithPicture(List.of(column.code()), PICTURES)) : List.of();
            return TopicPage.of(
                    shell.frame(),
                    ColumnPages.head(shell, column, list),
                    column.name(),
                    column.purpose().description(),
                    archived(shell, column),
                    pictures.isEmpty() ? null : pictures.getFirst().picture(),
                    pictures,
                    Items.of(shell, list.lines()),
                    ColumnPages.pager(column, list),
                    first ? blocks(shell, column) : List.of());
        });
    }

    private List<Block> blocks(Shell shell, SiteColumn column) {
        return Items.blocks(shell, published, shell.shownChildren(column), LATEST_OF_BLOCK);
    }

    /** Whether the column is one of past topics, or below it. */
    static boolean archived(Shell shell, SiteColumn column) {
        return TopicArchive.holds(shell.columns(), column);
    }
}
