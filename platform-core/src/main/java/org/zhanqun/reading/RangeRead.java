package org.zhanqun.reading;

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
        var change = Read.ofArticle(effect);
        if (change == null || Read.many(change)) {
            return change != null;
        }
        var id = Long.parseLong(change.subject());
        return scope.holds(change.before(), id, from, to) || scope.holds(change.after(), id, from, to);
    }

    @Override
    public int weight() {
        return 160;
    }
}
