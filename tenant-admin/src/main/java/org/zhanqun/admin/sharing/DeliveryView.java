package org.zhanqun.admin.sharing;

import java.time.Instant;
import org.zhanqun.sharing.Delivery;
import org.zhanqun.sharing.DeliveryState;
import org.zhanqun.sharing.ShareMode;
import org.zhanqun.sharing.TakenAs;

/**
 * What a site was offered by another one.
 *
 * @param version    to be given with a decision
 * @param originName name of the other site
 * @param url        of the original
 * @param available  whether the original is public at the moment
 * @param columnCode of the column in which it shall stand
 * @param columnName as this site calls it, or the code where it has no such column
 * @param overdue    whether nobody has decided though the time for it is over
 * @param articleId  the reference or the draft that came of it, or null
 */
public record DeliveryView(
        Long id,
        long version,
        String originSite,
        String originName,
        String url,
        String title,
        boolean available,
        String columnCode,
        String columnName,
        ShareMode mode,
        boolean stateCouncil,
        Instant offeredAt,
        Instant dueAt,
        boolean overdue,
        DeliveryState state,
        TakenAs takenAs,
        Long articleId,
        String decidedBy,
        Instant decidedAt,
        String reason) {
    static DeliveryView of(Delivery delivery, String originName, String columnName, Instant now) {
        return new DeliveryView(
                delivery.id(),
                delivery.version(),
                delivery.origin().site(),
                originName,
                delivery.origin().url(),
                delivery.title(),
                delivery.available(),
                delivery.columnCode(),
                columnName,
                delivery.mode(),
                delivery.stateCouncil(),
                delivery.offeredAt(),
                delivery.dueAt(),
                delivery.overdue(now),
                delivery.state(),
                delivery.takenAs(),
                delivery.articleId(),
                delivery.decidedBy(),
                delivery.decidedAt(),
                delivery.reason());
    }

    /** Whether the site may give it back. */
    public boolean returnable() {
        return state == DeliveryState.TAKEN && takenAs == TakenAs.REFERENCE && mode != ShareMode.OBLIGATORY;
    }
}
