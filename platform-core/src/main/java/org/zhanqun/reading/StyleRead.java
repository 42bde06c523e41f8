package org.zhanqun.reading;

import org.zhanqun.feed.ChangeKind;

/** What the site chose of the page style. */
public record StyleRead() implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        return effect.change().kind() == ChangeKind.STYLE;
    }

    @Override
    public int weight() {
        return 16;
    }
}
