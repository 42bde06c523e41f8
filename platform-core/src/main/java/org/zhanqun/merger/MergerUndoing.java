package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedChanges;
import org.zhanqun.content.ArticleCarrying;
import org.zhanqun.interaction.LetterCarrying;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.media.MediaCarrying;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/** Gives back what was taken (撤销整合), some at a time; the old site has been back since this began. */
@ApplicationScoped
class MergerUndoing {
    private static final int AT_ONCE = 100;
    private static final List<AddressKind> ORDER =
            List.of(AddressKind.ARTICLE, AddressKind.LETTER, AddressKind.FILE, AddressKind.COLUMN, AddressKind.HOME);

    private final Tenants tenants;
    private final Mergers mergers;
    private final MergedAddresses addresses;
    private final ArticleCarrying articles;
    private final LetterCarrying letters;
    private final MediaCarrying media;
    private final MergerHandover handover;
    private final ColumnTrees trees;
    private final FeaturedChanges columns;
    private final Clock clock;
    private final Event<DomainEvent> happened;

    MergerUndoing(
            Tenants tenants,
            Mergers mergers,
            MergedAddresses addresses,
            ArticleCarrying articles,
            LetterCarrying letters,
            MediaCarrying media,
            MergerHandover handover,
            ColumnTrees trees,
            FeaturedChanges columns,
            Clock clock,
            Event<DomainEvent> happened) {
        this.tenants = tenants;
        this.mergers = mergers;
        this.addresses = addresses;
        this.articles = articles;
        this.letters = letters;
        this.media = media;
        this.handover = handover;
        this.trees = trees;
        this.columns = columns;
        this.clock = clock;
        this.happened = happened;
    }

    /** One batch, or the end. */
    void step(Merger seen, Site source, Site target) {
        if (seen.part()) {
            var last = tenants.callAs(target.key(), () -> addresses.last(seen, AddressKind.ARTICLE, AT_ONCE));
            handover.takeBack(seen, source, last);
        }
        tenants.runAs(
                target.key(),
                () -> mergers.hold(seen).ifPresent(merger -> {
                    for (var kind : ORDER) {
                        var rows = addresses.last(merger, kind, AT_ONCE);
                        if (!rows.isEmpty()) {
                            addresses.remove(rows);
                            giveBack(
                                    merger,
                                    target,
                                    kind,
                                    rows.stream().filter(MergedAddress::made).toList());
                            merger.advance(merger.afterId() + 1, "", clock.instant());
                            return;
                        }
                    }
                    end(merger, target);
                }));
    }

    private void giveBack(Merger merger, Site target, AddressKind kind, List<MergedAddress> rows) {
        switch (kind) {
            case ARTICLE -> {
                var versions = new LinkedHashMap<Long, Long>();
                rows.forEach(row -> versions.put(row.articleId(), row.articleVersion()));
                merger.leave(articles.giveBack(target, versions).size());
            }
            case LETTER ->
                letters.giveBack(
                        target, rows.stream().map(MergedAddress::letterNumber).toList());
            case FILE ->
                media.giveBack(target, rows.stream().map(MergedAddress::mediaId).toList());
            case COLUMN, HOME, GONE -> {} // the rows were all there was of them
        }
    }

    private void end(Merger merger, Site target) {
        var unit = merger.unit();
        if (unit != null
                && !articles.counts().containsKey(unit)
                && trees.of(target)
                        .byCode(unit)
                        .filter(column -> !column.retired())
                        .isPresent()) {
            columns.retire(target, unit, null);
        }
        merger.undone(clock.instant());
        happened.fire(MergerTaken.of(merger, "undone"));
    }
}
