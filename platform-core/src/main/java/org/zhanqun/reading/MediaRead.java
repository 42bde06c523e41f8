package org.zhanqun.reading;

import org.zhanqun.feed.ChangeKind;

/** Names and lengths of files in the site's media library: touched when any is renamed, replaced or deleted. */
public record MediaRead() implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        return effect.change().kind() == ChangeKind.MEDIA;
    }

    @Override
    public int weight() {
        return 16;
    }
}
