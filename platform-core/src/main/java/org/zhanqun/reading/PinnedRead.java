package org.zhanqun.reading;

import org.zhanqun.feed.Placement;

/** The pinned articles of a list, wherever they would stand by their time: touched by what is pinned before or after a change. */
public record PinnedRead(Scope scope) implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        if (effect.article() <= Effect.MANY_ARTICLES) {
            return effect.article() == Effect.MANY_ARTICLES;
        }
        return holds(effect.change().before()) || holds(effect.change().after());
    }

    private boolean holds(Placement placement) {
        return scope.holds(placement) && placement.pinned();
    }

    @Override
    public int weight() {
        return 40;
    }
}
