package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.ArticleCarrying;
import org.zhanqun.interaction.LetterCarrying;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.tenancy.Tenants;

/**
 * Compares what was moved with what is public at the old site (核对). What was changed there since is moved again; once nothing is, the
 * old site is closed, and a last round, in which nobody can write any more, makes sure of it.
 */
@ApplicationScoped
class MergerComparison {
    private static final int AT_ONCE = 500;

    private final Tenants tenants;
    private final Mergers mergers;
    private final MergedAddresses addresses;
    private final ArticleCarrying articles;
    private final LetterCarrying letters;
    private final ColumnTrees trees;
    private final MergerHandover handover;
    private final SiteLifecycle lifecycle;
    private final Clock clock;
    private final Event<DomainEvent> happened;

    MergerComparison(
            Tenants tenants,
            Mergers mergers,
            MergedAddresses addresses,
            ArticleCarrying articles,
            LetterCarrying letters,
            ColumnTrees trees,
            MergerHandover handover,
            SiteLifecycle lifecycle,
            Clock clock,
            Event<DomainEvent> happened) {
        this.tenants = tenants;
        this.mergers = mergers;
        this.addresses = addresses;
        this.articles = articles;
        this.letters = letters;
        this.trees = trees;
        this.handover = handover;
        this.lifecycle = lifecycle;
        this.clock = clock;
        this.happened = happened;
    }

    void step(Merger seen, Site source, Site target) {
        var rows = tenants.callAs(
                target.key(), () -> addresses.after(seen, AddressKind.ARTICLE, seen.afterRef(), AT_ONCE));
        if (rows.isEmpty()) {
            conclude(seen, source, target);
            return;
        }
        var refs = rows.stream().map(MergedAddress::ref).toList();
        var there = tenants.callAs(
                source.key(),
                () -> articles.versions(refs.stream().map(Long::valueOf).toList()));
        tenants.runAs(
                target.key(),
                () -> mergers.hold(seen).ifPresent(merger -> {
                    if (takeBack(merger, target, refs, there)) {
                        merger.differ();
                    }
                    merger.advance(0, refs.getLast(), clock.instant());
                }));
    }

    /** Gives back what is another text at the old site now, or is public there no more. @return whether anything was */
    private boolean takeBack(Merger merger, Site target, List<String> refs, Map<Long, Long> there) {
        var stale = addresses.rows(merger, AddressKind.ARTICLE, refs).values().stream()
                .filter(row ->
                        !row.handed() && !Objects.equals(there.get(Long.valueOf(row.ref())), row.sourceVersion()))
                .toList();
        var touched = changedHere(stale);
        var gone = new ArrayList<MergedAddress>();
        var versions = new HashMap<Long, Long>();
        for (var row : stale) {
            var now = there.get(Long.valueOf(row.ref()));
            if (now != null && (touched.contains(row.articleId()) || !row.made())) {
                row.settle(now);
            } else {
                gone.add(row);
                if (row.made()) {
                    versions.put(row.articleId(), row.articleVersion());
                }
            }
        }
        addresses.remove(gone);
        articles.giveBack(target, versions);
        return !gone.isEmpty();
    }

    /** Those that somebody has changed at the target: they stay as they are. */
    private Set<Long> changedHere(List<MergedAddress> rows) {
        var now = articles.versions(rows.stream().map(MergedAddress::articleId).toList());
        return rows.stream()
                .filter(row -> !Objects.equals(now.get(row.articleId()), row.articleVersion()))
                .map(MergedAddress::articleId)
                .collect(Collectors.toSet());
    }

    private record There(Map<String, Long> articles, long letters, ColumnTree columns) {}

    private void conclude(Merger seen, Site source, Site target) {
        var there = tenants.callAs(
                source.key(), () -> new There(concerned(seen, articles.counts()), letters.count(), trees.of(source)));
        var same = tenants.callAs(target.key(), () -> seen.clean() && same(seen, target, there));
        if (!same) {
            forgetLetters(seen, source, target);
            tenants.runAsProvince(() -> mergers.hold(seen).ifPresent(merger -> merger.again(clock.instant())));
        } else if (seen.part()) {
            handover.begin(seen, source, target, there.columns());
        } else if (source.status() == SiteStatus.CLOSED) {
            tenants.runAsProvince(() -> mergers.hold(seen).ifPresent(merger -> {
                merger.moved(clock.instant());
                happened.fire(MergerTaken.of(merger, "move"));
            }));
        } else {
            close(seen, source, target, there);
        }
    }

    private static Map<String, Long> concerned(Merger merger, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(column -> merger.concerns(column.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean same(Merger seen, Site target, There there) {
        var moved = addresses.tallies(seen);
        var lettersHere = !seen.part() && LetterMoving.takesLetters(trees.of(target))
                ? addresses.count(seen, AddressKind.LETTER)
                : -1;
        return there.articles().entrySet().stream()
                        .allMatch(column -> moved.getOrDefault(column.getKey(), MergedAddresses.Tally.NOTHING)
                                        .open()
                                == column.getValue())
                && moved.values().stream()
                                .mapToLong(MergedAddresses.Tally::open)
                                .sum()
                        == there.articles().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                && (lettersHere < 0 || lettersHere == there.letters());
    }

    /** Letters that are public at the old site no more. */
    private void forgetLetters(Merger seen, Site source, Site target) {
        var after = "";
        var rows = letters(seen, target, after);
        while (!rows.isEmpty()) {
            var numbers = rows.stream().map(MergedAddress::ref).toList();
            var there = tenants.callAs(source.key(), () -> letters.stillPublic(numbers));
            var gone =
                    numbers.stream().filter(number -> !there.contains(number)).toList();
            tenants.runAs(target.key(), () -> {
                var left = addresses.rows(seen, AddressKind.LETTER, gone).values();
                letters.giveBack(
                        target, left.stream().map(MergedAddress::letterNumber).toList());
                addresses.remove(left);
            });
            after = numbers.getLast();
            rows = letters(seen, target, after);
        }
    }

    private List<MergedAddress> letters(Merger seen, Site target, String after) {
        return tenants.callAs(target.key(), () -> addresses.after(seen, AddressKind.LETTER, after, AT_ONCE));
    }

    /** The addresses of columns lead on from the moment on in which the old site is closed. */
    private void close(Merger seen, Site source, Site target, There there) {
        tenants.runAs(target.key(), () -> {
            addresses.remove(addresses.after(seen, AddressKind.COLUMN, "", Integer.MAX_VALUE));
            addresses.remove(addresses.rows(seen, AddressKind.HOME, List.of("")).values());
            var paths = new HashSet<String>();
            MergerMapping.addresses(seen, there.columns(), trees.of(target)).forEach((column, code) -> {
                var known = addresses.rows(seen, AddressKind.COLUMN, List.of(column.path()));
                if (paths.add(column.path())
                        && known.isEmpty()) { // what went to the same site before leads there already
                    addresses.add(MergedAddress.ofColumn(seen, column.code(), column.path(), code));
                }
            });
            addresses.add(MergedAddress.ofHome(seen, seen.unit()));
        });
        tenants.runAsProvince(() -> mergers.hold(seen).ifPresent(merger -> {
            lifecycle.close(source.key(), "“" + source.name() + "”已并入“" + target.name() + "”，原有内容继续提供。", target.key());
            merger.again(clock.instant());
            happened.fire(MergerTaken.of(merger, "close"));
        }));
    }
}
