package org.zhanqun.content;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;

/** An article was written, changed, published or withdrawn. @param step write, rewrite, publish or withdraw */
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
