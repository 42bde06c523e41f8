package org.zhanqun.content;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;

/**
 * An article was written, changed, published or withdrawn, or many were taken over.
 *
 * @param id   the article's, or 0 for many
 * @param step write, rewrite, publish, withdraw or adopt
 */
public record ArticleChanged(String site, long id, String step, String detail) implements PublicChange {
    @Override
    public ChangeKind kind() {
        return ChangeKind.ARTICLE;
    }

    @Override
    public String action() {
        return "article." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
