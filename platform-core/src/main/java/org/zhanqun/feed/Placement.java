package org.zhanqun.feed;

import java.time.Instant;

/**
 * Where an article stands for the public: all that decides which lists show it, and at which place.
 *
 * @param column   code of its column
 * @param pictured whether it has a picture that stands for it in lists
 * @param validity whether the document holds (效力), null when it is none
 * @param explains id of the document that it interprets, or null
 * @param pinned   whether it stands first in the lists of its column
 */
public record Placement(
        String column, Instant publishedAt, boolean pictured, String validity, Long explains, boolean pinned) {
    /** Of an article that is not pinned. */
    public Placement(String column, Instant publishedAt, boolean pictured, String validity, Long explains) {
        this(column, publishedAt, pictured, validity, explains, false);
    }
}
