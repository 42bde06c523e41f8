package org.zhanqun.content;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.Placement;
import org.zhanqun.feed.PublicChange;

/**
 * A reference to another site's article appeared, changed with it, or went.
 *
 * @param id     the reference's
 * @param step   appear, follow, withdraw or end
 * @param before where it stood before, null when it was not public
 * @param after  where it stands now, null when it is not public
 */
public record ReferenceChanged(String site, long id, String step, String detail, Placement before, Placement after)
        implements PublicChange {
    @Override
    public ChangeKind kind() {
        return ChangeKind.ARTICLE;
    }

    @Override
    public String action() {
        return "reference." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
