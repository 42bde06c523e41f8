package org.zhanqun.content;

import java.time.Instant;

/**
 * A published article as a list shows it: without its body. Picture parts are null when it has none.
 *
 * @param pinnedUntil until when it stands first in its column's lists, or null
 */
public record ArticleLine(
        Long id,
        String columnCode,
        String title,
        String summary,
        String source,
        Instant publishedAt,
        String pictureUrl,
        String pictureAlt,
        Instant pinnedUntil) {
    /** Whether it stands first in its column's lists (置顶). */
    public boolean pinned() {
        return pinnedUntil != null;
    }
}
