package org.zhanqun.web.http;

import java.time.Duration;

/** What browsers, and caches on the way to them, may do with an answer ({@code Cache-Control}). */
enum Caching {
    /** A page may be kept, but must be asked about each time: what is published shows at once. */
    REVALIDATE,
    /** The last that is known of a page, while no better one can be made. */
    BRIEFLY,
    NEVER_KEEP,
    KEEP_FOR_A_YEAR;

    /**
     * @param personal whether the answer is only for readers who chose as this one did
     * @param shared   how long a cache of many readers may answer with a page without asking
     */
    String header(boolean personal, Duration shared) {
        return switch (this) {
            case NEVER_KEEP -> "no-store";
            case KEEP_FOR_A_YEAR -> "public, max-age=31536000, immutable";
            case BRIEFLY -> (personal ? "private" : "public") + ", max-age=10";
            case REVALIDATE ->
                personal
                        ? "private, no-cache"
                        : shared.isPositive()
                                ? "public, max-age=0, must-revalidate, s-maxage=" + shared.toSeconds()
                                : "public, no-cache";
        };
    }
}
