package org.zhanqun.reading;

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
        var change = Read.ofArticle(effect);
        if (change == null || Read.many(change)) {
            return change != null;
        }
        var id = Long.parseLong(change.subject());
        return scope.holds(change.before(), id, from, to) != scope.holds(change.after(), id, from, to);
    }

    @Override
    public int weight() {
        return 160;
    }
}
