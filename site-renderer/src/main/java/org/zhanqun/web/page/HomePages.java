package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.Articles;
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
import org.zhanqun.web.store.KeptReadings;
import org.zhanqun.web.store.KeptReadings.Question;

/** The home page (首页): the framework says which columns feed which block. */
@ApplicationScoped
class HomePages {
    private static final int ABOUT_LENGTH = 130;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final NewestArticles newest;
    private final Articles articles;
    private final KeptReadings readings;
    private final SiteDirectory directory;
    private final Frames frames;
    private final LetterPages letters;

    HomePages(
            NewestArticles newest,
            Articles articles,
            KeptReadings readings,
            SiteDirectory directory,
            Frames frames,
            LetterPages letters) {
        this.newest = newest;
        this.articles = articles;
        this.readings = readings;
        this.directory = directory;
        this.frames = frames;
        this.letters = letters;
    }

    HomePage of(Shell shell) {
        var lists = HomeLists.read(shell, newest);
        return new HomePage(
                shell.frame(),
                head(shell),
                news(shell, lists),
                new Services(entrances(shell, HomeSlot.SERVICES, 12), List.of()),
                openness(shell, lists),
                interaction(shell, lists),
                region(shell, lists),
                frames.look(shell.site()).home(),
                moving(shell.site()));
    }

    /** What the public is told before the site goes into another one (迁移公告). */
    private String moving(Site site) {
        return Optional.ofNullable(site.departure())
                .flatMap(departure -> directory
                        .byKey(departure.target())
                        .map(target ->
                                "迁移公告：本网站将于" + DAY.format(departure.on()) + "并入" + target.name() + "，原有内容和地址届时自动转到那里"))
                .orElse(null);
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
    private static News news(Shell shell, HomeLists lists) {
        var top = lists.top();
        var headline = top.isEmpty() ? null : top.getFirst();
        var pictures = without(headline, lists.pictures(), HomeLists.PICTURES);
        var tabs = lists.tabs().stream()
                .map(tab -> Items.block(shell, tab.column(), without(headline, tab.lines(), HomeLists.TAB_LENGTH)))
                .toList();
        return new News(
                headline == null ? null : Items.of(shell, headline),
                Items.of(shell, top.stream().skip(1).toList()),
                Items.of(shell, pictures),
                tabs);
    }

    private static List<ArticleLine> without(ArticleLine headline, List<ArticleLine> lines, int most) {
        return lines.stream().filter(line -> !line.equals(headline)).limit(most).toList();
    }

    private static Openness openness(Shell shell, HomeLists lists) {
        return new Openness(
                blocks(shell, lists.documents()),
                merged(shell, lists, HomeSlot.INTERPRETATION),
                entrances(shell, HomeSlot.DISCLOSURE, 8),
                merged(shell, lists, HomeSlot.NOTICES));
    }

    /** Mailboxes and the like are entrances; a column of answered letters is a list. */
    private Interaction interaction(Shell shell, HomeLists lists) {
        var answers = HomeLists.answers(shell);
        return new Interaction(
                entrances(shell, HomeSlot.INTERACTION, 6),
                answers.map(column -> column.content() == ContentKind.LETTERS
                                ? letters.block(shell.site(), column, HomeLists.BLOCK_LENGTH)
                                : Items.block(shell, column, lists.of(column)))
                        .orElse(null));
    }

    private Region region(Shell shell, HomeLists lists) {
        var site = shell.site();
        return new Region(
                about(shell, lists).orElse(null),
                blocks(shell, lists.featured()),
                merged(shell, lists, HomeSlot.TOPICS),
                merged(shell, lists, HomeSlot.DATA),
                sitesBelow(site),
                related(site));
    }

    private Optional<About> about(Shell shell, HomeLists lists) {
        return HomeLists.about(shell).flatMap(column -> lists.about().map(line -> about(shell, column, line)));
    }

    private About about(Shell shell, SiteColumn column, ArticleLine line) {
        var text = readings.of(shell.site().key(), new Opening(line.id()), () -> opening(line));
        var parent = shell.columns().trail(column).getFirst();
        return new About(
                parent.name(),
                Shell.url(column),
                text,
                null,
                List.of(),
                shell.shownChildren(parent).stream()
                        .limit(6)
                        .map(child -> new Link(child.name(), Shell.url(child)))
                        .toList());
    }

    /** How a text begins that tells about the place. */
    private record Opening(long article) implements Question<String> {
        @Override
        public int weight(String text) {
            return 2 * text.length();
        }
    }

    private String opening(ArticleLine line) {
        var text = articles.require(line.id()).body().text();
        var end = text.offsetByCodePoints(0, Math.min(ABOUT_LENGTH, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
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

    private static List<Block> blocks(Shell shell, List<HomeLists.OfColumn> lists) {
        return lists.stream()
                .map(list -> Items.block(shell, list.column(), list.lines()))
                .toList();
    }

    /** Several columns in one block, newest first, under the name of what holds them all. */
    private static Block merged(Shell shell, HomeLists lists, HomeSlot slot) {
        var columns = shell.columns().feeding(slot);
        if (columns.isEmpty()) {
            return null;
        }
        var first = columns.getFirst();
        var title = columns.size() == 1 ? first : shell.columns().trail(first).getFirst();
        return Items.block(shell, title, lists.of(slot));
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
