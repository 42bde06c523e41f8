package org.zhanqun.reading;

import org.zhanqun.feed.Placement;

/**
 * The part of a list between two articles, with what it shows of each: touched by what enters it, leaves it, or changes
 * within. A list that ran out before it was full has no bound at that end.
 *
 * @param from the oldest, or null for no bound
 * @param to   the newest, or null for no bound
 */
public record RangeRead(Scope scope, Key from, Key to) implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        if (effect.article() <= Effect.MANY_ARTICLES) {
            return effect.article() == Effect.MANY_ARTICLES;
        }
        return holds(effect.change().before(), effect.before())
                || holds(effect.change().after(), effect.after());
    }

    private boolean holds(Placement placement, Key key) {
        return scope.holds(placement) && key.within(from, to);
    }

    @Override
    public int weight() {
        return 160;
    }
}
