package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.Articles;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.theme.Block;
import org.zhanqun.theme.Entrances;
import org.zhanqun.theme.HomePage;
import org.zhanqun.theme.HomePage.About;
import org.zhanqun.theme.HomePage.Interaction;
import org.zhanqun.theme.HomePage.News;
import org.zhanqun.theme.HomePage.Openness;
import org.zhanqun.theme.HomePage.Region;
import org.zhanqun.theme.HomePage.Services;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.LinkGroup;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.web.site.SiteDirectory;

/** The home page (首页): the framework says which columns feed which block. */
@ApplicationScoped
class HomePages {
    private static final int ABOUT_LENGTH = 130;

    private final PublishedArticles published;
    private final Articles articles;
    private final SiteDirectory directory;
    private final Frames frames;

    HomePages(PublishedArticles published, Articles articles, SiteDirectory directory, Frames frames) {
        this.published = published;
        this.articles = articles;
        this.directory = directory;
        this.frames = frames;
    }

    HomePage of(Shell shell) {
        return new HomePage(
                shell.frame(),
                head(shell),
                news(shell),
                new Services(entrances(shell, HomeSlot.SERVICES, 12), List.of()),
                openness(shell),
                interaction(shell),
                region(shell));
    }

    private static PageHead head(Shell shell) {
        return new PageHead(
                shell.site().name(),
                shell.columns().framework().home().description(),
                "/",
                PageTags.home(shell.siteTags()),
                null,
                List.of());
    }

    private News news(Shell shell) {
        var leading = shell.columns().feeding(HomeSlot.HEADLINE);
        var codes = leading.stream().map(SiteColumn::code).toList();
        var top = Items.of(shell, published.newest(codes, 4));
        var pictured = shell.columns().feeding(HomeSlot.PICTURES).stream().map(SiteColumn::code);
        var pictures = published.newestWithPicture(
                java.util.stream.Stream.concat(pictured, codes.stream()).toList(), 4);
        var tabs = java.util.stream.Stream.concat(leading.stream(), shell.columns().feeding(HomeSlot.NEWS).stream())
                .filter(shell::filled)
                .limit(4)
                .map(column -> block(shell, column, 9))
                .toList();
        return new News(
                top.isEmpty() ? null : top.getFirst(), top.stream().skip(1).toList(), Items.of(shell, pictures), tabs);
    }

    private Openness openness(Shell shell) {
        return new Openness(
                blocks(shell, HomeSlot.DOCUMENTS, 4, 5),
                merged(shell, HomeSlot.INTERPRETATION, 5),
                entrances(shell, HomeSlot.DISCLOSURE, 8),
                merged(shell, HomeSlot.NOTICES, 6));
    }

    /** Mailboxes and the like are entrances; a column of answered letters is a list. */
    private Interaction interaction(Shell shell) {
        var answers = shell.columns().feeding(HomeSlot.INTERACTION).stream()
                .filter(column -> column.kind() == org.zhanqun.framework.ColumnKind.LIST && shell.filled(column))
                .findFirst();
        return new Interaction(
                entrances(shell, HomeSlot.INTERACTION, 6),
                answers.map(column -> block(shell, column, 5)).orElse(null));
    }

    private Region region(Shell shell) {
        var site = shell.site();
        return new Region(
                about(shell).orElse(null),
                shell.columns().featured().stream()
                        .filter(shell::filled)
                        .limit(3)
                        .map(column -> block(shell, column, 5))
                        .toList(),
                merged(shell, HomeSlot.TOPICS, 4),
                merged(shell, HomeSlot.DATA, 5),
                sitesBelow(site),
                related(site));
    }

    private Optional<About> about(Shell shell) {
        return shell.columns().feeding(HomeSlot.ABOUT).stream()
                .filter(shell::filled)
                .findFirst()
                .flatMap(column -> published.page(column.code(), 1, 1).stream()
                        .findFirst()
                        .map(line -> about(shell, column, line)));
    }

    private About about(Shell shell, SiteColumn column, ArticleLine line) {
        var text = articles.require(line.id()).body().text();
        var end = text.offsetByCodePoints(0, Math.min(ABOUT_LENGTH, text.codePointCount(0, text.length())));
        var parent = shell.columns().trail(column).getFirst();
        return new About(
                parent.name(),
                Shell.url(column),
                end < text.length() ? text.substring(0, end) + "…" : text,
                null,
                List.of(),
                shell.shownChildren(parent).stream()
                        .limit(6)
                        .map(child -> new Link(child.name(), Shell.url(child)))
                        .toList());
    }

    /** A city names its counties, the province its cities. */
    private LinkGroup sitesBelow(Site site) {
        return switch (site.kind()) {
            case PROVINCE -> group("市州政府网站", SiteKind.CITY, null);
            case CITY -> group("县市区政府网站", SiteKind.COUNTY, site.region().code());
            case COUNTY, DEPARTMENT, RETAINED -> null;
        };
    }

    private List<LinkGroup> related(Site site) {
        return switch (site.kind()) {
            case PROVINCE -> List.of(group("省直部门网站", SiteKind.DEPARTMENT, null));
            case CITY ->
                List.of(
                        group("市直部门网站", SiteKind.DEPARTMENT, site.region().code()),
                        group("其他网站", SiteKind.RETAINED, site.region().code()));
            case COUNTY, DEPARTMENT, RETAINED -> List.of();
        };
    }

    private LinkGroup group(String name, SiteKind kind, String cityCode) {
        return new LinkGroup(
                name,
                directory.online(kind, cityCode).stream().map(frames::link).toList());
    }

    private List<Block> blocks(Shell shell, HomeSlot slot, int most, int each) {
        return shell.columns().feeding(slot).stream()
                .filter(shell::filled)
                .limit(most)
                .map(column -> block(shell, column, each))
                .toList();
    }

    /** Several columns in one block, newest first, under the name of what holds them all. */
    private Block merged(Shell shell, HomeSlot slot, int most) {
        var columns = shell.columns().feeding(slot);
        if (columns.isEmpty()) {
            return null;
        }
        var first = columns.getFirst();
        var title = columns.size() == 1 ? first : shell.columns().trail(first).getFirst();
        var lines = published.newest(columns.stream().map(SiteColumn::code).toList(), most);
        return Items.block(shell, title, lines);
    }

    private Block block(Shell shell, SiteColumn column, int most) {
        return Items.block(shell, column, published.page(column.code(), 1, most));
    }

    private static Entrances entrances(Shell shell, HomeSlot slot, int most) {
        var columns =
                shell.columns().feeding(slot).stream().filter(shell::shown).toList();
        if (columns.isEmpty()) {
            return null;
        }
        var channel = shell.columns().trail(columns.getFirst()).getFirst();
        return new Entrances(
                channel.name(),
                Shell.url(channel),
                channel.purpose().description(),
                columns.stream().limit(most).map(Items::entrance).toList());
    }
}
