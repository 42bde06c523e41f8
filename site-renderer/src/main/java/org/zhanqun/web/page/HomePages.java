package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.Articles;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.ContentKind;
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
    private static final int SIDE_LINES = 3;
    private static final int PICTURES = 4;
    private static final int TABS = 4;
    private static final int TAB_LENGTH = 9;

    private final PublishedArticles published;
    private final Articles articles;
    private final SiteDirectory directory;
    private final Frames frames;
    private final LetterPages letters;

    HomePages(
            PublishedArticles published,
            Articles articles,
            SiteDirectory directory,
            Frames frames,
            LetterPages letters) {
        this.published = published;
        this.articles = articles;
        this.directory = directory;
        this.frames = frames;
        this.letters = letters;
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

    /** The headline stands alone: neither the pictures nor the first list repeat it. */
    private News news(Shell shell) {
        var leading = shell.columns().feeding(HomeSlot.HEADLINE);
        var top = published.newest(codes(leading), SIDE_LINES + 1);
        var headline = top.isEmpty() ? null : top.getFirst();
        var withPictures = Stream.concat(shell.columns().feeding(HomeSlot.PICTURES).stream(), leading.stream());
        var pictures = published.newestWithPicture(codes(withPictures.toList()), PICTURES + 1).stream()
                .filter(line -> !line.equals(headline))
                .limit(PICTURES)
                .toList();
        var tabs = Stream.concat(leading.stream(), shell.columns().feeding(HomeSlot.NEWS).stream())
                .filter(shell::filled)
                .limit(TABS)
                .map(column -> Items.block(shell, column, without(headline, column)))
                .toList();
        return new News(
                headline == null ? null : Items.of(shell, headline),
                Items.of(shell, top.stream().skip(1).toList()),
                Items.of(shell, pictures),
                tabs);
    }

    private List<ArticleLine> without(ArticleLine headline, SiteColumn column) {
        return published.newest(column.code(), TAB_LENGTH + 1).stream()
                .filter(line -> !line.equals(headline))
                .limit(TAB_LENGTH)
                .toList();
    }

    private static List<String> codes(List<SiteColumn> columns) {
        return columns.stream().map(SiteColumn::code).toList();
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
                .filter(column -> column.kind() == ColumnKind.LIST && shell.filled(column))
                .findFirst();
        return new Interaction(
                entrances(shell, HomeSlot.INTERACTION, 6),
                answers.map(column -> column.content() == ContentKind.LETTERS
                                ? letters.block(column, 5)
                                : block(shell, column, 5))
                        .orElse(null));
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
                .flatMap(column -> published.newest(column.code(), 1).stream()
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
            case PROVINCE -> group("市州政府网站", directory.cityPortals());
            case CITY ->
                group("县市区政府网站", directory.online(SiteKind.COUNTY, site.region().code()));
            case COUNTY, DEPARTMENT, RETAINED -> null;
        };
    }

    private List<LinkGroup> related(Site site) {
        return switch (site.kind()) {
            case PROVINCE -> List.of(group("省直部门网站", directory.online(SiteKind.DEPARTMENT, null)));
            case CITY ->
                List.of(
                        group(
                                "市直部门网站",
                                directory.online(
                                        SiteKind.DEPARTMENT, site.region().code())),
                        group(
                                "其他网站",
                                directory.online(
                                        SiteKind.RETAINED, site.region().code())));
            case COUNTY, DEPARTMENT, RETAINED -> List.of();
        };
    }

    private LinkGroup group(String name, List<Site> sites) {
        return new LinkGroup(name, sites.stream().map(frames::link).toList());
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
        var lines = published.newest(codes(columns), most);
        return Items.block(shell, title, lines);
    }

    private Block block(Shell shell, SiteColumn column, int most) {
        return Items.block(shell, column, published.newest(column.code(), most));
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
