package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleCarrying;
import org.zhanqun.content.ArticleCarrying.Known;
import org.zhanqun.interaction.LetterCarrying;
import org.zhanqun.interaction.Letters;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;
import org.zhanqun.media.MediaCarrying;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/** Says what would land where before anything moves (试算), and after it what did (核对). Reads only. */
@ApplicationScoped
public class MergerTrial {
    private static final int AT_ONCE = 500;

    private final Tenants tenants;
    private final Mergers mergers;
    private final MergedAddresses addresses;
    private final Sites sites;
    private final ColumnTrees trees;
    private final ArticleCarrying articles;
    private final LetterCarrying letters;
    private final Letters mail;
    private final MediaCarrying media;
    private final Clock clock;

    MergerTrial(
            Tenants tenants,
            Mergers mergers,
            MergedAddresses addresses,
            Sites sites,
            ColumnTrees trees,
            ArticleCarrying articles,
            LetterCarrying letters,
            Letters mail,
            MediaCarrying media,
            Clock clock) {
        this.tenants = tenants;
        this.mergers = mergers;
        this.addresses = addresses;
        this.sites = sites;
        this.trees = trees;
        this.articles = articles;
        this.letters = letters;
        this.mail = mail;
        this.media = media;
        this.clock = clock;
    }

    /** A column that something can go into. @param path names from the top */
    public record Choice(String code, String path) {}

    /**
     * A column of the old site.
     *
     * @param target      code of the column that takes its content; null for the unit's own
     * @param articles    public there, or taken offline there because they went
     * @param attachments that these list
     * @param duplicates  of them that the target has already; not known without a trial
     * @param moved       of them that are at the target now, duplicates too
     * @param choices     columns that can take them
     */
    public record Line(
            String source,
            String name,
            String path,
            String target,
            String targetName,
            long articles,
            long attachments,
            long duplicates,
            long moved,
            List<Choice> choices) {
        /** Whether as many are there as are here. */
        public boolean complete() {
            return articles == moved;
        }
    }

    /**
     * @param letters       public ones, which come along
     * @param lettersTaken  whether the target has a mailbox and a column for answers; otherwise they stay in the archive
     * @param lettersOpen   that wait for an answer: they are to be answered first
     * @param lettersMoved  that are at the target now
     * @param addresses     old ones that lead on
     * @param hits          on old addresses, by kind
     * @param refusals      why it cannot begin like this
     * @param places        columns below which the unit may have its own
     */
    public record Report(
            List<Line> columns,
            long letters,
            boolean lettersTaken,
            long lettersOpen,
            long lettersMoved,
            Map<AddressKind, Long> addresses,
            Map<AddressKind, Long> hits,
            List<Violation> refusals,
            List<Choice> places) {
        public long articles() {
            return columns.stream().mapToLong(Line::articles).sum();
        }

        public long attachments() {
            return columns.stream().mapToLong(Line::attachments).sum();
        }

        public long duplicates() {
            return columns.stream().mapToLong(Line::duplicates).sum();
        }

        public long moved() {
            return columns.stream().mapToLong(Line::moved).sum();
        }

        /** How far it is, in percent. */
        public long percent() {
            return articles() == 0 ? 100 : moved() * 100 / articles();
        }

        public List<String> refusalsIn(Locale locale) {
            return refusals.stream().map(refusal -> refusal.message(locale)).toList();
        }
    }

    private record Source(
            ColumnTree columns,
            Map<String, Long> articles,
            Map<String, Long> attachments,
            long letters,
            long open,
            long bytes) {}

    private record Target(
            ColumnTree columns,
            Map<String, MergedAddresses.Tally> moved,
            long room,
            long lettersMoved,
            Map<AddressKind, Long> addresses,
            Map<AddressKind, Long> hits) {}

    /** @param thorough whether to look for duplicates, too */
    public Report of(long id, boolean thorough) {
        var merger = tenants.callAsProvince(() -> mergers.require(id));
        var from = tenants.callAsProvince(() -> sites.require(merger.source()));
        var into = tenants.callAsProvince(() -> sites.require(merger.target()));
        var source = tenants.callAs(from.key(), () -> source(merger, from));
        var target = tenants.callAs(into.key(), () -> target(merger, into));
        var duplicates = thorough ? duplicates(merger, from, into) : Map.<String, Long>of();
        return new Report(
                lines(merger, source, target, duplicates),
                source.letters(),
                LetterMoving.takesLetters(target.columns()),
                source.open(),
                target.lettersMoved(),
                target.addresses(),
                target.hits(),
                merger.state() == MergerState.PLANNED
                        ? refusals(merger, source, target.columns(), target.room())
                        : List.of(),
                MergerMapping.places(target.columns()).stream()
                        .map(column -> choice(target.columns(), column))
                        .toList());
    }

    /** Letters were written to the site: where it stays, they stay. */
    private Source source(Merger merger, Site from) {
        return new Source(
                trees.of(from),
                articles.counts(),
                articles.attachments(),
                merger.part() ? 0 : letters.count(),
                merger.part() ? 0 : mail.waiting(Clocks.today(clock)).open(),
                merger.part() ? articles.bytes(merger.only()) : media.used());
    }

    /** Why something cannot move as it is planned, or would be. */
    List<Violation> refusals(Merger merger, Site from, Site into) {
        var source = tenants.callAs(from.key(), () -> source(merger, from));
        return tenants.callAs(into.key(), () -> refusals(merger, source, trees.of(into), media.room()));
    }

    private Target target(Merger merger, Site into) {
        var known = new HashMap<AddressKind, Long>();
        for (var kind : AddressKind.values()) {
            known.put(kind, addresses.count(merger, kind));
        }
        return new Target(
                trees.of(into),
                addresses.tallies(merger),
                media.room(),
                known.get(AddressKind.LETTER),
                known,
                addresses.hits(merger.source()));
    }

    private static List<Line> lines(Merger merger, Source source, Target target, Map<String, Long> duplicates) {
        var lines = new ArrayList<Line>();
        for (var mapped : merger.columns()) {
            var code = merger.takes(mapped.sourceCode());
            var column = source.columns().byCode(mapped.sourceCode());
            var tally = target.moved().getOrDefault(mapped.sourceCode(), MergedAddresses.Tally.NOTHING);
            lines.add(new Line(
                    mapped.sourceCode(),
                    mapped.sourceName(),
                    mapped.sourcePath(),
                    mapped.targetCode(),
                    code == null ? null : name(target.columns(), code),
                    source.articles().getOrDefault(mapped.sourceCode(), 0L) + tally.handed(),
                    source.attachments().getOrDefault(mapped.sourceCode(), 0L),
                    merger.state() == MergerState.PLANNED
                            ? duplicates.getOrDefault(mapped.sourceCode(), 0L)
                            : tally.duplicates(),
                    tally.all(),
                    column.map(known -> choices(target.columns(), known)).orElse(List.of())));
        }
        return lines;
    }

    private static List<Choice> choices(ColumnTree columns, SiteColumn source) {
        return columns.all().stream()
                .filter(column -> MergerMapping.takes(column, source))
                .map(column -> choice(columns, column))
                .toList();
    }

    private static Choice choice(ColumnTree columns, SiteColumn column) {
        return new Choice(column.code(), name(columns, column.code()));
    }

    private static String name(ColumnTree columns, String code) {
        return columns.byCode(code)
                .map(column -> String.join(
                        " / ",
                        columns.trail(column).stream().map(SiteColumn::name).toList()))
                .orElse(code);
    }

    private static List<Violation> refusals(Merger merger, Source source, ColumnTree columns, long room) {
        var violations = new Violations();
        MergerMapping.check(merger.columns(), source.columns(), columns, violations);
        var homeless = merger.columns().stream()
                .anyMatch(mapped ->
                        mapped.targetCode() == null && source.articles().containsKey(mapped.sourceCode()));
        if (homeless) {
            MergerMapping.checkPlace(merger.place(), columns, violations);
        }
        violations
                .require(source.open() == 0, "letters", "merger.letters.open", source.open())
                .require(source.bytes() <= room, "media", "merger.room", source.bytes() >> 20, room >> 20);
        return violations.found();
    }

    private Map<String, Long> duplicates(Merger merger, Site from, Site into) {
        var counts = new HashMap<String, Long>();
        var some = known(from, 0);
        while (!some.isEmpty()) {
            var batch = some;
            var twins = tenants.callAs(
                    into.key(),
                    () -> Twins.of(
                            articles,
                            batch.stream()
                                    .map(one -> new Twins.Wanted(one.id(), one.title(), one.day()))
                                    .toList(),
                            ids -> merger.state() == MergerState.PLANNED ? Set.of() : addresses.brought(merger, ids)));
            batch.stream()
                    .filter(one -> merger.concerns(one.columnCode()) && twins.containsKey(one.id()))
                    .forEach(one -> counts.merge(one.columnCode(), 1L, Long::sum));
            some = known(from, batch.getLast().id());
        }
        return counts;
    }

    private List<Known> known(Site from, long after) {
        return tenants.callAs(from.key(), () -> articles.known(after, AT_ONCE));
    }
}
