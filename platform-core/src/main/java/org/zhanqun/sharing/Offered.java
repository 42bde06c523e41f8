package org.zhanqun.sharing;

import java.util.List;

/**
 * What came of an offer.
 *
 * @param sites     names of those who were offered it, or have it
 * @param noColumn  names of those who have no such column, or one that takes no news
 * @param already   names of those who were offered or have it already
 */
public record Offered(Share share, List<String> sites, List<String> noColumn, List<String> already) {}
