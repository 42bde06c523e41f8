package org.zhanqun.sharing;

import java.time.Instant;

/**
 * What one site made of an offer (回执).
 *
 * @param late whether it decided after the time for it, or has not decided though that is over
 */
public record Receipt(
        String site,
        String siteName,
        DeliveryState state,
        TakenAs takenAs,
        String decidedBy,
        Instant decidedAt,
        String reason,
        boolean late) {}
