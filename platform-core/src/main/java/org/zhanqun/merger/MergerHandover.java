package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.ArticleCarrying;
import org.zhanqun.content.ArticleHandover;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/**
 * The end of a merger of some columns (职责划转): the site stays, so that what it gave away is taken offline there, article by article,
 * each only in the version that was moved. From the first one on its address leads to where it is now.
 */
@ApplicationScoped
class MergerHandover {
    private static final int AT_ONCE = 200;

    private final Tenants tenants;
    private final Mergers mergers;
    private final MergedAddresses addresses;
    private final ArticleCarrying articles;
    private final ArticleHandover handover;
    private final SiteLifecycle lifecycle;
    private final ColumnTrees trees;
    private final Clock clock;
    private final Event<DomainEvent> happened;

    MergerHandover(
            Tenants tenants,
            Mergers mergers,
            MergedAddresses addresses,
            ArticleCarrying articles,
            ArticleHandover handover,
            SiteLifecycle lifecycle,
            ColumnTrees trees,
            Clock clock,
            Event<DomainEvent> happened) {
        this.tenants = tenants;
        this.mergers = mergers;
        this.addresses = addresses;
        this.articles = articles;
        this.handover = handover;
        this.lifecycle = lifecycle;
        this.trees = trees;
        this.clock = clock;
        this.happened = happened;
    }

    /** Both sites have the same. The columns' addresses lead on once the old site has nothing under them, or is closed. */
    void begin(Merger seen, Site source, Site target, ColumnTree from) {
        tenants.runAs(
                target.key(),
                () -> seen.only()
                        .forEach(code -> from.byCode(code)
                                .filter(column -> addresses
                                        .rows(seen, AddressKind.COLUMN, List.of(column.path()))
                                        .isEmpty())
                                .ifPresent(column -> addresses.add(
                                        MergedAddress.ofColumn(seen, code, column.path(), seen.takes(code))))));
        tenants.runAsProvince(() -> mergers.hold(seen).ifPresent(merger -> {
            lifecycle.handOver(source.key(), target.key());
            merger.handOver(clock.instant());
            happened.fire(MergerTaken.of(merger, "hand-over"));
        }));
    }

    void step(Merger seen, Site source, Site target) {
        var rows = tenants.callAs(
                target.key(), () -> addresses.after(seen, AddressKind.ARTICLE, seen.afterRef(), AT_ONCE));
        if (rows.isEmpty()) {
            conclude(seen, source);
            return;
        }
        var versions = rows.stream()
                .filter(row -> !row.handed())
                .collect(Collectors.toMap(row -> Long.valueOf(row.ref()), MergedAddress::sourceVersion));
        var offline = tenants.callAs(source.key(), () -> handover.handOver(source, versions, reason(seen)));
        tenants.runAs(target.key(), () -> mergers.hold(seen).ifPresent(merger -> note(merger, rows, offline)));
    }

    private void note(Merger merger, List<MergedAddress> rows, Map<Long, Long> offline) {
        var refs = rows.stream().map(MergedAddress::ref).toList();
        for (var row : addresses.rows(merger, AddressKind.ARTICLE, refs).values()) {
            var version = offline.get(Long.valueOf(row.ref()));
            if (version != null) {
                row.handOver(version);
            } else if (!row.handed()) {
                merger.differ();
            }
        }
        merger.advance(0, refs.getLast(), clock.instant());
    }

    /** Whoever wrote there meanwhile is waited for with another round. */
    private void conclude(Merger seen, Site source) {
        var left =
                tenants.callAs(source.key(), articles::counts).keySet().stream().anyMatch(seen.only()::contains);
        tenants.runAsProvince(() -> mergers.hold(seen).ifPresent(merger -> {
            if (left || !merger.clean()) {
                merger.again(clock.instant());
            } else {
                merger.moved(clock.instant());
                happened.fire(MergerTaken.of(merger, "move"));
            }
        }));
    }

    /** Puts some of what was taken offline back. */
    void takeBack(Merger seen, Site source, List<MergedAddress> rows) {
        // Not only those that are noted: whoever noted them may have been killed before.
        var ids = rows.stream().map(row -> Long.valueOf(row.ref())).toList();
        if (!ids.isEmpty()) {
            tenants.runAs(source.key(), () -> handover.takeBack(source, ids, reason(seen)));
        }
    }

    /** What the old site's editors read; it does not change with the receiver's name, or nothing could be put back. */
    private static String reason(Merger seen) {
        return "已移交给“" + seen.target() + "”（第 " + seen.id() + " 号划转）";
    }
}
