package org.zhanqun.content;

import java.util.List;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.Placement;
import org.zhanqun.feed.PublicChange;
import org.zhanqun.kernel.Difference;

/**
 * An article that is or was public was changed, published or withdrawn, or many were taken over.
 *
 * @param id     the article's, or 0 for many
 * @param step   rewrite, restore, attach, publish, withdraw, pin, unpin, adopt, give-back or merge
 * @param before where it stood before the transaction, null when it was not public
 * @param after  where it stands now, null when it is not public
 */
public record ArticleChanged(
        String site,
        long id,
        String step,
        String detail,
        Placement before,
        Placement after,
        List<Difference> differences)
        implements PublicChange {
    public ArticleChanged(String site, long id, String step, String detail, Placement before, Placement after) {
        this(site, id, step, detail, before, after, List.of());
    }

    /** Many articles were taken over or moved: whatever shows any of the site's articles may look different. */
    static ArticleChanged many(String site, String step, String detail) {
        return new ArticleChanged(site, 0, step, detail, null, null);
    }

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
