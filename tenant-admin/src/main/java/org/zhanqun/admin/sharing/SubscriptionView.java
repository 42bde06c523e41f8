package org.zhanqun.admin.sharing;

import java.time.Instant;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.sharing.SubscriptionState;
import org.zhanqun.sharing.Subscriptions.Counted;
import org.zhanqun.sharing.TakenAs;

/**
 * A column of one site that takes what fits from another.
 *
 * @param columns  codes of the source's columns with blanks between them; empty for all
 * @param content  null for any kind
 * @param came     how many articles came by it
 * @param taken    how many of them were taken, and not given back
 * @param lookedAt when it was last looked whether there is anything new
 */
public record SubscriptionView(
        long id,
        String taker,
        String takerName,
        String source,
        String sourceName,
        String columns,
        ContentKind content,
        String words,
        Instant since,
        String columnCode,
        TakenAs as,
        SubscriptionState state,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        Instant decidedAt,
        String reason,
        long came,
        long taken,
        Instant lookedAt) {
    static SubscriptionView of(Counted counted, String takerName, String sourceName) {
        var one = counted.subscription();
        var filter = one.filter();
        return new SubscriptionView(
                one.id(),
                counted.site(),
                takerName,
                one.source(),
                sourceName,
                filter.columns(),
                filter.content(),
                filter.words(),
                filter.since(),
                one.columnCode(),
                one.as(),
                one.state(),
                one.askedBy(),
                one.askedAt(),
                one.decidedBy(),
                one.decidedAt(),
                one.reason(),
                counted.came(),
                counted.taken(),
                one.lookedAt());
    }

    /** Whether the source has not decided. */
    public boolean asked() {
        return state == SubscriptionState.ASKED;
    }

    /** Whether either side may end it. */
    public boolean live() {
        return asked() || state == SubscriptionState.ALLOWED;
    }
}
