package org.zhanqun.demo.text;

import java.time.LocalDateTime;
import org.zhanqun.content.facts.FactsDraft;

/**
 * One article of a demo site.
 *
 * @param columnSlugPath slugs from the top of the site's column tree, joined by slashes
 * @param body clean HTML
 * @param editor 责任编辑: an office, never a person
 * @param pictureUrl null where the article has no picture
 * @param headline whether the article leads the home page
 * @param facts what its column asks for beside the text
 * @param explains title of the document on the same site that the article interprets, null for anything else
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
        boolean headline,
        FactsDraft facts,
        String explains) {}
