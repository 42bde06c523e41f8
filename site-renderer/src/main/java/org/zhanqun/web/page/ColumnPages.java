package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.Articles;
import org.zhanqun.content.ListPage;
import org.zhanqun.content.NewestList;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.theme.ColumnPage;
import org.zhanqun.theme.DirectoryPage;
import org.zhanqun.theme.ListPager;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.SideNav;
import org.zhanqun.theme.SinglePage;

/** Column pages (栏目页): a list, a directory of the columns below, one text, or what its kind of content asks for. */
@ApplicationScoped
class ColumnPages {
    /** Of a full page; the page with the newest holds up to nearly two. */
    static final int PAGE_LENGTH = 20;

    private static final int LATEST_OF_CHILD = 5;

    private final PublishedArticles published;
    private final Articles articles;
    private final BodyText bodies;
    private final AttachedFiles attached;
    private final KindColumnPages kinds;
    private final OrganisationPages organisations;
    private final TopicPages topics;
    private final LetterPages letters;

    ColumnPages(
            PublishedArticles published,
            Articles articles,
            BodyText bodies,
            AttachedFiles attached,
            KindColumnPages kinds,
            OrganisationPages organisations,
            TopicPages topics,
            LetterPages letters) {
        this.published = published;
        this.articles = articles;
        this.bodies = bodies;
        this.attached = attached;
        this.kinds = kinds;
        this.organisations = organisations;
        this.topics = topics;
        this.letters = letters;
    }

    /** @return empty when there is no such column, or no such page of it */
    Optional<Page> of(Shell shell, PublicPath.Column path) {
        return shell.columns().byPath(path.path()).flatMap(column -> of(shell, column, path.page()));
    }

    /** @return empty when there is no such column of documents, or no such page of it */
    Optional<Page> documents(Shell shell, PublicPath.Documents path) {
        return shell.columns()
                .byPath(path.path())
                .filter(column -> column.content() == ContentKind.POLICY)
                .flatMap(column -> kinds.documents(shell, column, path.validity(), path.page()));
    }

    private Optional<Page> of(Shell shell, SiteColumn column, int page) {
        if (column.kind() == ColumnKind.TOPIC) {
            return topics.of(shell, column, page);
        }
        var holdsOthers = !shell.shownChildren(column).isEmpty();
        if (holdsOthers && !shell.filled(column)) {
            return page == PublicPath.NEWEST ? Optional.of(directory(shell, column)) : Optional.empty();
        }
        if (column.kind() == ColumnKind.PAGE) {
            return page == PublicPath.NEWEST ? Optional.of(single(shell, column)) : Optional.empty();
        }
        return switch (column.content()) {
            case NEWS, INTERPRETATION, TOPIC -> list(shell, column, page);
            case POLICY -> kinds.documents(shell, column, page);
            case LEADER -> kinds.leaders(shell, column, page);
            case ORGANISATION -> kinds.organisations(shell, column, page);
            case MAILBOX -> letters.mailbox(shell, column, page);
            case LETTERS -> letters.list(shell, column, page);
        };
    }

    private Page directory(Shell shell, SiteColumn column) {
        var children = shell.shownChildren(column);
        var lists = published.newest(children.stream()
                .filter(child -> child.content() != ContentKind.LETTERS)
                .map(child -> NewestList.of(child.code(), LATEST_OF_CHILD))
                .toList());
        var blocks = children.stream()
                .map(child -> child.content() == ContentKind.LETTERS
                        ? letters.block(shell.site(), child, LATEST_OF_CHILD)
                        : Items.block(shell, child, lists.get(NewestList.of(child.code(), LATEST_OF_CHILD))))
                .toList();
        return new DirectoryPage(
                shell.frame(),
                head(shell, column),
                column.name(),
                column.purpose().description(),
                side(shell, column),
                blocks);
    }

    private Page single(Shell shell, SiteColumn column) {
        var text = published.newest(column.code(), 1).stream().findFirst().map(line -> articles.require(line.id()));
        if (column.content() == ContentKind.ORGANISATION) {
            var head = head(shell, column);
            var organ = text.flatMap(
                    article -> organisations.page(shell, head, article.title(), side(shell, column), article));
            if (organ.isPresent()) {
                return organ.get();
            }
        }
        return new SinglePage(
                shell.frame(),
                head(shell, column),
                column.name(),
                column.purpose().description(),
                side(shell, column),
                text.map(article -> bodies.shown(article.body())).orElse(null),
                text.map(Article::updatedAt).map(Items::time).orElse(null),
                text.map(Article::source).orElse(null),
                text.map(article -> attached.of(article.id())).orElse(List.of()));
    }

    private Optional<Page> list(Shell shell, SiteColumn column, int page) {
        return pages(published, column, page)
                .map(list -> new ColumnPage(
                        shell.frame(),
                        head(shell, column, list),
                        column.name(),
                        column.purpose().description(),
                        side(shell, column),
                        Items.of(shell, list.lines()),
                        pager(column, list),
                        column.homeSlot() == HomeSlot.PICTURES));
    }

    /** @return empty when the column has no such page */
    static Optional<ListPage> pages(PublishedArticles published, SiteColumn column, int page) {
        return page == PublicPath.NEWEST
                ? Optional.of(published.front(column.code(), PAGE_LENGTH))
                : published.numbered(column.code(), page, PAGE_LENGTH);
    }

    static ListPager pager(SiteColumn column, ListPage list) {
        return pager(list, Shell.url(column), number -> address(column, number));
    }

    static ListPager pager(ListPage list, String latest, IntFunction<String> address) {
        return list.newest()
                ? ListPager.front(list.number(), list.total(), address)
                : ListPager.of(list.number(), latest, address);
    }

    static String address(SiteColumn column, int number) {
        return Shell.url(column) + "index_" + number + ".html";
    }

    /** The head of a column that is all on one page. */
    static PageHead head(Shell shell, SiteColumn column) {
        return head(shell, column, column.name(), Shell.url(column), PublicPath.NEWEST);
    }

    static PageHead head(Shell shell, SiteColumn column, ListPage list) {
        return list.newest()
                ? head(shell, column)
                : head(shell, column, column.name(), address(column, list.number()), list.number());
    }

    /** @param number of the page, or NEWEST */
    static PageHead head(Shell shell, SiteColumn column, String name, String address, int number) {
        var tags = PageTags.column(shell.siteTags(), Shell.tags(column));
        var own = number == PublicPath.NEWEST ? name : name + "（第" + number + "页）";
        return shell.head(column, own, address, tags, true);
    }

    /** The channel's columns, or the column's own level when it is deeper. */
    static SideNav side(Shell shell, SiteColumn column) {
        var trail = shell.columns().trail(column);
        var holder = trail.size() == 1 ? column : trail.get(trail.size() - 2);
        var items = shell.shownChildren(holder).stream()
                .map(child -> new SideNav.Item(child.name(), Shell.url(child), child == column))
                .toList();
        return items.isEmpty() ? null : new SideNav(holder.name(), Shell.url(holder), items);
    }
}
