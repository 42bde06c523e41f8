package org.zhanqun.reading;

import java.util.Map;
import java.util.Set;
import org.zhanqun.feed.Placement;

/**
 * Which groups have any article at all: the columns of a site that hold something, or the validities that documents of a
 * column are of. For each group one article stands as a witness: the answer can only change when a witness leaves, or when
 * something comes into a group that had none. So publishing into a filled column touches no navigation.
 */
public final class PresenceRead implements Read {
    /** How articles are grouped. */
    public enum By {
        COLUMN,
        VALIDITY
    }

    private final Scope scope;
    private final By by;
    private volatile Map<String, Long> witnesses;

    /** @param witnesses the id of one article for each group that has any */
    public PresenceRead(Scope scope, By by, Map<String, Long> witnesses) {
        this.scope = scope;
        this.by = by;
        this.witnesses = Map.copyOf(witnesses);
    }

    /** The groups that have any article. */
    public Set<String> groups() {
        return witnesses.keySet();
    }

    public By by() {
        return by;
    }

    @Override
    public boolean touchedBy(Effect effect) {
        if (effect.article() <= Effect.MANY_ARTICLES) {
            return effect.article() == Effect.MANY_ARTICLES;
        }
        var known = witnesses;
        var before = group(effect.change().before());
        var after = group(effect.change().after());
        if (after != null && !known.containsKey(after)) {
            return true;
        }
        return before != null
                && !before.equals(after)
                && known.getOrDefault(before, Effect.NO_ARTICLE) == effect.article();
    }

    /**
     * Takes the witnesses of a later reading that found the same groups: whatever was made from the earlier one is as true.
     *
     * @return false when the groups are others: then nothing is taken
     */
    public boolean renew(PresenceRead later) {
        if (!later.groups().equals(groups())) {
            return false;
        }
        witnesses = later.witnesses;
        return true;
    }

    private String group(Placement placement) {
        if (!scope.holds(placement)) {
            return null;
        }
        return by == By.COLUMN ? placement.column() : placement.validity();
    }

    @Override
    public int weight() {
        return 100 + 80 * witnesses.size();
    }
}
