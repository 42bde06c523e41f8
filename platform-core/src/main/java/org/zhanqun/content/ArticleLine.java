package org.zhanqun.content;

import java.time.Instant;

/** A published article as a list shows it: without its body. Picture parts are null when it has none. */
public record ArticleLine(
        Long id,
        String columnCode,
        String title,
        String summary,
        String source,
        Instant publishedAt,
        String pictureUrl,
        String pictureAlt) {}
