package org.zhanqun.media;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;

/** A file that pages may show was described anew, cut, replaced or deleted. @param step describe, reframe, replace or delete */
public record MediaChanged(String site, long id, String step, String detail) implements PublicChange {
    @Override
    public ChangeKind kind() {
        return ChangeKind.MEDIA;
    }

    @Override
    public String action() {
        return "media." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
