package org.zhanqun.merger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.interaction.LetterCarrying;
import org.zhanqun.interaction.LetterCarrying.Carried;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/** Moves public letters with their answers, some at a time. */
@ApplicationScoped
class LetterMoving {
    private static final int AT_ONCE = 50;

    private final Tenants tenants;
    private final Mergers mergers;
    private final MergedAddresses addresses;
    private final LetterCarrying letters;
    private final ColumnTrees trees;
    private final Clock clock;

    LetterMoving(
            Tenants tenants,
            Mergers mergers,
            MergedAddresses addresses,
            LetterCarrying letters,
            ColumnTrees trees,
            Clock clock) {
        this.tenants = tenants;
        this.mergers = mergers;
        this.addresses = addresses;
        this.letters = letters;
        this.trees = trees;
        this.clock = clock;
    }

    private record Batch(List<Carried> letters, ColumnTree columns) {}

    void step(Merger seen, Site source, Site target) {
        if (seen.part()) { // they were written to the site, which stays
            tenants.runAsProvince(() -> mergers.hold(seen).ifPresent(merger -> merger.turn(clock.instant())));
            return;
        }
        var batch = tenants.callAs(
                source.key(), () -> new Batch(letters.after(seen.afterRef(), AT_ONCE), trees.of(source)));
        tenants.runAs(
                target.key(),
                () -> mergers.hold(seen).ifPresent(merger -> {
                    var columns = trees.of(target);
                    if (batch.letters().isEmpty() || !takesLetters(columns)) {
                        merger.turn(clock.instant());
                        return;
                    }
                    take(merger, target, batch, columns);
                    merger.advance(0, batch.letters().getLast().letter().number(), clock.instant());
                }));
    }

    /** Whether a site has a mailbox, and a column in which answers are public. */
    static boolean takesLetters(ColumnTree columns) {
        return Mailboxes.published(columns).isPresent()
                && !Mailboxes.of(columns).isEmpty();
    }

    private void take(Merger merger, Site target, Batch batch, ColumnTree columns) {
        var numbers = batch.letters().stream().map(one -> one.letter().number()).toList();
        var done = addresses.rows(merger, AddressKind.LETTER, numbers).keySet();
        for (var one : batch.letters()) {
            var number = one.letter().number();
            if (!done.contains(number)) {
                var mailbox = Optional.ofNullable(one.letter().columnCode())
                        .flatMap(batch.columns()::byCode)
                        .flatMap(column -> MergerMapping.mailbox(column, columns))
                        .or(() -> Mailboxes.of(columns).stream().findFirst())
                        .map(SiteColumn::code)
                        .orElseThrow();
                addresses.add(MergedAddress.ofLetter(merger, number, letters.take(target, one, mailbox)));
            }
        }
    }
}
