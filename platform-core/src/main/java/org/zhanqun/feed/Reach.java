package org.zhanqun.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a change has got (可见用时): measured from just before its commit to the moment from which every renderer shows it to
 * whoever asks. Both are read from the clocks of the machines concerned.
 *
 * @param committed when the change was made
 * @param applied   when the last of the renderers that said so had applied it
 * @param renderers how many have applied it
 * @param waiting   how many live that have not
 */
public record Reach(Instant committed, Instant applied, int renderers, int waiting) {
    /** Whether every living renderer shows it. */
    public boolean everywhere() {
        return waiting == 0;
    }

    public Duration took() {
        return Duration.between(committed, applied);
    }
}
