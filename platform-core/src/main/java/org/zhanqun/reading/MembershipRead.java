package org.zhanqun.reading;

import org.zhanqun.feed.Placement;

/**
 * How many articles of a list lie between two, and which, but nothing of what they say: touched by what enters or leaves,
 * not by what changes in its place.
 *
 * @param from the oldest, or null for no bound
 * @param to   the newest, or null for no bound
 */
public record MembershipRead(Scope scope, Key from, Key to) implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        if (effect.article() <= Effect.MANY_ARTICLES) {
            return effect.article() == Effect.MANY_ARTICLES;
        }
        return holds(effect.change().before(), effect.before())
                != holds(effect.change().after(), effect.after());
    }

    private boolean holds(Placement placement, Key key) {
        return scope.holds(placement) && key.within(from, to);
    }

    @Override
    public int weight() {
        return 160;
    }
}
