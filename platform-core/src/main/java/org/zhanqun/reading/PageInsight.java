package org.zhanqun.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhanqun.feed.Change;

/**
 * Why a page looks as it does, as far as one node knows.
 *
 * @param kept  the page in memory; empty when nobody has asked for it since it was dropped
 * @param drops the changes that lately dropped it, the latest first
 */
public record PageInsight(Optional<Kept> kept, List<Change> drops) {
    /**
     * A page in memory.
     *
     * @param since      when it was made
     * @param status     HTTP status it answers with
     * @param bytes      as it is
     * @param compressed bytes of the smallest form that a browser has asked for so far
     * @param hits       how often it was answered from memory
     * @param reads      all that it was made from
     */
    public record Kept(Instant since, int status, int bytes, int compressed, long hits, List<Read> reads) {}
}
