package org.zhanqun.sharing;

import java.time.Instant;

/**
 * What somebody wants to offer.
 *
 * @param article      id of a public article of the site
 * @param columnCode   code of the column in which it shall stand at the others; a base column's is the same on all sites of a kind
 * @param mode         whether they may decline
 * @param stateCouncil whether it is the State Council's (国务院信息): then they have 24 hours
 * @param due          until when they are asked to decide, or null
 */
public record Offer(
        Long article, String columnCode, ShareMode mode, boolean stateCouncil, Instant due, Addressees addressees) {}
