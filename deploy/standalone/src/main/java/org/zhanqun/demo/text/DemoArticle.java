package org.zhanqun.demo.text;

import java.time.LocalDateTime;

/**
 * One article of a demo site.
 *
 * @param columnSlugPath slugs from the top of the site's column tree, joined by slashes
 * @param body clean HTML
 * @param editor 责任编辑: an office, never a person
 * @param pictureUrl null where the article has no picture
 * @param headline whether the article leads the home page
 */
public record DemoArticle(
        String columnSlugPath,
        String title,
        String summary,
        String body,
        String source,
        String editor,
        LocalDateTime publishedAt,
        String pictureUrl,
        String pictureAlt,
        boolean headline) {}
