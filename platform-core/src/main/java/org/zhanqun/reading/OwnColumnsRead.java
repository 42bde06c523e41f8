package org.zhanqun.reading;

import org.zhanqun.feed.ChangeKind;

/** What the site changed in its columns, and those it added; the base columns come from a {@link TreeRead}. */
public record OwnColumnsRead() implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        return effect.change().kind() == ChangeKind.COLUMNS;
    }

    @Override
    public int weight() {
        return 16;
    }
}
