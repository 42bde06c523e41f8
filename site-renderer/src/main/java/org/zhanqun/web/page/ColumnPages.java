package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.Articles;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.theme.ColumnPage;
import org.zhanqun.theme.DirectoryPage;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.Pager;
import org.zhanqun.theme.SideNav;
import org.zhanqun.theme.SinglePage;

/** Column pages (栏目页): a list, a directory of the columns below, or one text. */
@ApplicationScoped
class ColumnPages {
    private static final int PAGE_LENGTH = 20;
    private static final int LATEST_OF_CHILD = 5;

    private final PublishedArticles published;
    private final Articles articles;
    private final BodyText bodies;

    ColumnPages(PublishedArticles published, Articles articles, BodyText bodies) {
        this.published = published;
        this.articles = articles;
        this.bodies = bodies;
    }

    /** @return empty when there is no such column, or no such page of it */
    Optional<Page> of(Shell shell, PublicPath.Column path) {
        return shell.columns().byPath(path.path()).flatMap(column -> of(shell, column, path.page()));
    }

    private Optional<Page> of(Shell shell, SiteColumn column, int page) {
        var holdsOthers = !shell.shownChildren(column).isEmpty();
        if (holdsOthers && !shell.filled(column)) {
            return page == 1 ? Optional.of(directory(shell, column)) : Optional.empty();
        }
        if (column.kind() == ColumnKind.PAGE) {
            return page == 1 ? Optional.of(single(shell, column)) : Optional.empty();
        }
        return list(shell, column, page);
    }

    private Page directory(Shell shell, SiteColumn column) {
        var children = shell.shownChildren(column).stream()
                .map(child -> Items.block(shell, child, published.page(child.code(), 1, LATEST_OF_CHILD)))
                .toList();
        return new DirectoryPage(
                shell.frame(),
                head(shell, column, 1),
                column.name(),
                column.purpose().description(),
                side(shell, column),
                children);
    }

    private Page single(Shell shell, SiteColumn column) {
        var text = published.page(column.code(), 1, 1).stream().findFirst().map(line -> articles.require(line.id()));
        return new SinglePage(
                shell.frame(),
                head(shell, column, 1),
                column.name(),
                column.purpose().description(),
                side(shell, column),
                text.map(article -> bodies.shown(article.body())).orElse(null),
                text.map(Article::updatedAt).map(Items::time).orElse(null),
                text.map(Article::source).orElse(null),
                List.of());
    }

    private Optional<Page> list(Shell shell, SiteColumn column, int page) {
        long total = shell.counts().getOrDefault(column.code(), 0L);
        var pages = (int) Math.max(1, Math.ceilDiv(total, PAGE_LENGTH));
        if (page > pages) {
            return Optional.empty();
        }
        return Optional.of(new ColumnPage(
                shell.frame(),
                head(shell, column, page),
                column.name(),
                column.purpose().description(),
                side(shell, column),
                Items.of(shell, published.page(column.code(), page, PAGE_LENGTH)),
                Pager.of(page, pages, total, number -> address(column, number))));
    }

    private static String address(SiteColumn column, int page) {
        return Shell.url(column) + (page == 1 ? "" : "index_" + page + ".html");
    }

    private static PageHead head(Shell shell, SiteColumn column, int page) {
        var tags = PageTags.column(shell.siteTags(), Shell.tags(column));
        var title = page == 1 ? column.name() : column.name() + "（第" + page + "页）";
        return shell.head(column, title, address(column, page), tags, true);
    }

    /** The channel's columns, or the column's own level when it is deeper. */
    private static SideNav side(Shell shell, SiteColumn column) {
        var trail = shell.columns().trail(column);
        var holder = trail.size() == 1 ? column : trail.get(trail.size() - 2);
        var items = shell.shownChildren(holder).stream()
                .map(child -> new SideNav.Item(child.name(), Shell.url(child), child == column))
                .toList();
        return items.isEmpty() ? null : new SideNav(holder.name(), Shell.url(holder), items);
    }
}
