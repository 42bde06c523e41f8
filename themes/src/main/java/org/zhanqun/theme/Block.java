package org.zhanqun.theme;

import java.util.List;

/**
 * A column with its latest articles, as home pages and directories show it.
 *
 * @param description may be {@code null}
 */
public record Block(String name, String url, String description, List<ArticleItem> items) {

    public Block {
        description = Values.blankToNull(description);
        items = Values.list(items);
    }

    /** The first item when it has a picture, else {@code null}. */
    public ArticleItem pictured() {
        return items.isEmpty() || items.getFirst().picture() == null ? null : items.getFirst();
    }

    /** The items that {@link #pictured()} does not show. */
    public List<ArticleItem> others() {
        return pictured() == null ? items : items.subList(1, items.size());
    }
}
