package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.interaction.Letter;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.Letters;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.interaction.PublishedLetters;
import org.zhanqun.interaction.PublishedLetters.Line;
import org.zhanqun.interaction.PublishedLetters.Statistics;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.reading.Reading;
import org.zhanqun.site.Site;
import org.zhanqun.theme.ArticleItem;
import org.zhanqun.theme.Block;
import org.zhanqun.theme.Chart;
import org.zhanqun.theme.Figure;
import org.zhanqun.theme.LetterDesk;
import org.zhanqun.theme.LetterItem;
import org.zhanqun.theme.LetterListPage;
import org.zhanqun.theme.LetterPage;
import org.zhanqun.theme.Link;
import org.zhanqun.theme.ListPager;
import org.zhanqun.theme.MailboxPage;
import org.zhanqun.theme.Page;
import org.zhanqun.theme.PageHead;
import org.zhanqun.theme.PageTags;
import org.zhanqun.theme.PageTags.ArticleTags;
import org.zhanqun.web.store.KeptReadings;
import org.zhanqun.web.store.KeptReadings.Question;

/** What everybody may read about letters (互动交流): mailboxes, answered letters, and the numbers of the year. */
@ApplicationScoped
class LetterPages {
    private static final int LATEST = 5;
    private static final int DESCRIPTION_LENGTH = 80;

    private final PublishedLetters published;
    private final Letters letters;
    private final Mailboxes mailboxes;
    private final LetterTexts texts;
    private final NoticePages notices;
    private final KeptReadings readings;
    private final Clock clock;

    LetterPages(
            PublishedLetters published,
            Letters letters,
            Mailboxes mailboxes,
            LetterTexts texts,
            NoticePages notices,
            KeptReadings readings,
            Clock clock) {
        this.published = published;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.texts = texts;
        this.notices = notices;
        this.readings = readings;
        this.clock = clock;
    }

    Optional<Page> mailbox(Shell shell, SiteColumn column, int page) {
        if (page != PublicPath.NEWEST) {
            return Optional.empty();
        }
        var list = Mailboxes.published(shell.columns());
        return Optional.of(new MailboxPage(
                shell.frame(),
                ColumnPages.head(shell, column),
                column.name(),
                column.purpose().description(),
                ColumnPages.side(shell, column),
                desk(column.path(), column.path()),
                mailboxes.kinds(column.slug()).stream().map(LetterWords::of).toList(),
                list.map(found -> new Link(found.name(), Shell.url(found))).orElse(null),
                list.map(found -> items(found, published.newest(0, LATEST))).orElse(List.of())));
    }

    /** Cut from the oldest, as lists of articles are. @return empty when there is no such page */
    Optional<Page> list(Shell shell, SiteColumn column, int page) {
        var length = ColumnPages.PAGE_LENGTH;
        var total = published.count();
        var front = (int) Math.max(0, total / length - 1) + 1;
        if (page > front) {
            return Optional.empty();
        }
        var newest = page == PublicPath.NEWEST || page == front;
        var number = newest ? front : page;
        var lines = newest
                ? published.newest(0, 2 * length - 1).stream()
                        .limit(total - (long) (front - 1) * length)
                        .toList()
                : published.newest(total - (long) page * length, length);
        var today = Reading.today(clock);
        var found = published.since(
                today.withDayOfYear(1).atStartOfDay(Clocks.BEIJING).toInstant());
        return Optional.of(new LetterListPage(
                shell.frame(),
                newest
                        ? ColumnPages.head(shell, column)
                        : ColumnPages.head(shell, column, column.name(), ColumnPages.address(column, number), number),
                column.name(),
                column.purpose().description(),
                ColumnPages.side(shell, column),
                desk(firstMailbox(shell), column.path()),
                items(column, lines),
                newest
                        ? ListPager.front(number, total, step -> ColumnPages.address(column, step))
                        : ListPager.of(number, Shell.url(column), step -> ColumnPages.address(column, step)),
                figures(found),
                kinds(found),
                today));
    }

    /** @return empty when this site has no letter with this number that was ever public */
    Optional<Page> letter(Shell shell, PublicPath.Letter path) {
        return shell.columns()
                .byPath(path.column())
                .filter(column -> column.content() == ContentKind.LETTERS)
                .flatMap(column -> letters.one(path.number())
                        .filter(letter -> letter.publication() != null)
                        .map(letter -> letter.state() == LetterState.PUBLISHED
                                ? page(shell, column, letter)
                                : notices.withdrawn(shell, column.code())));
    }

    private Page page(Shell shell, SiteColumn column, Letter letter) {
        return new LetterPage(
                shell.frame(),
                head(shell, column, letter),
                texts.toThePublic(letter),
                desk(firstMailbox(shell), column.path()),
                new Link(column.name(), Shell.url(column)));
    }

    private PageHead head(Shell shell, SiteColumn column, Letter letter) {
        var shown = letter.publication();
        var address = address(column, letter.number());
        var start = shown.text()
                .substring(
                        0,
                        shown.text()
                                .offsetByCodePoints(
                                        0,
                                        Math.min(
                                                DESCRIPTION_LENGTH,
                                                shown.text()
                                                        .codePointCount(
                                                                0, shown.text().length()))));
        var tags = PageTags.article(
                shell.siteTags(),
                Shell.tags(column),
                new ArticleTags(
                        shown.title(),
                        Items.time(shown.publishedAt()),
                        letter.reply().unit(),
                        LetterWords.of(letter.kind()),
                        letter.reply().unit(),
                        start,
                        null,
                        address));
        return shell.head(column, shown.title(), address, tags, false);
    }

    private record Newest(int most) implements Question<List<Line>> {
        @Override
        public int weight(List<Line> lines) {
            return 500 * lines.size();
        }
    }

    /** Lately answered letters as other pages list them. */
    Block block(Site site, SiteColumn column, int most) {
        var items = readings.of(site.key(), new Newest(most), () -> published.newest(0, most)).stream()
                .map(line -> new ArticleItem(
                        line.title(),
                        address(column, line.number()),
                        Items.time(line.answeredAt()),
                        line.unit(),
                        null,
                        null))
                .toList();
        return new Block(column.name(), Shell.url(column), column.purpose().description(), items);
    }

    /** @param mailbox path of a mailbox to write into, null when there is none @param column path that questions go to */
    LetterDesk desk(String mailbox, String column) {
        return new LetterDesk(
                mailbox == null ? null : "/" + mailbox + "/write.html",
                "/" + column + "/query.html",
                mailboxes.replyDays(),
                mailboxes.extendedDays());
    }

    private static String firstMailbox(Shell shell) {
        return Mailboxes.of(shell.columns()).stream()
                .map(SiteColumn::path)
                .findFirst()
                .orElse(null);
    }

    private static List<Figure> figures(Statistics found) {
        return List.of(
                new Figure("收到", String.format(Locale.ROOT, "%,d", found.receivedInAll()), "件"),
                new Figure("答复", String.format(Locale.ROOT, "%,d", found.answered()), "件"),
                new Figure(
                        "平均用时",
                        found.answered() == 0 ? "—" : String.format(Locale.ROOT, "%.1f", found.averageDays()),
                        "个工作日"),
                new Figure("满意率", satisfaction(found), "%"));
    }

    /** @return null when none came */
    private static Chart kinds(Statistics found) {
        var bars = found.received().entrySet().stream()
                .map(kind -> new Chart.Bar(LetterWords.of(kind.getKey()), kind.getValue()))
                .toList();
        return bars.isEmpty() ? null : new Chart("各类来信", "类别", "件", bars);
    }

    private static String satisfaction(Statistics found) {
        return found.rated() == 0 ? "—" : String.format(Locale.ROOT, "%.1f", 100.0 * found.satisfied() / found.rated());
    }

    private static List<LetterItem> items(SiteColumn column, List<Line> lines) {
        return lines.stream()
                .map(line -> new LetterItem(
                        line.number(),
                        LetterWords.of(line.kind()),
                        line.title(),
                        address(column, line.number()),
                        line.unit(),
                        LetterTexts.day(line.receivedAt()),
                        LetterTexts.day(line.answeredAt())))
                .toList();
    }

    private static String address(SiteColumn column, String number) {
        return Shell.url(column) + number + ".html";
    }
}
