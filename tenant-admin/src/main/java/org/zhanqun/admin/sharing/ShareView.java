package org.zhanqun.admin.sharing;

import java.time.Instant;
import org.zhanqun.sharing.Share;
import org.zhanqun.sharing.ShareMode;
import org.zhanqun.sharing.SharesAcrossTenants.Counted;
import org.zhanqun.sharing.SharesAcrossTenants.Tally;

/** What a site has offered, and how many did what with it. @param recalledAt when it was taken back, or null */
public record ShareView(
        Long id,
        long articleId,
        String title,
        String columnCode,
        ShareMode mode,
        boolean stateCouncil,
        Instant dueAt,
        String offeredBy,
        Instant offeredAt,
        Instant recalledAt,
        String recallReason,
        Tally tally) {
    static ShareView of(Counted counted) {
        return of(counted.share(), counted.tally());
    }

    static ShareView of(Share share, Tally tally) {
        return new ShareView(
                share.id(),
                share.articleId(),
                share.title(),
                share.columnCode(),
                share.mode(),
                share.stateCouncil(),
                share.dueAt(),
                share.offeredBy(),
                share.offeredAt(),
                share.recalledAt(),
                share.recallReason(),
                tally);
    }
}
