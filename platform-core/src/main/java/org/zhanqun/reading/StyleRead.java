package org.zhanqun.reading;

import org.zhanqun.feed.ChangeKind;

/**
 * The page style of the site: that of the version it shows, and what it chose itself. A change that names no site is about all of one
 * kind, or, when it names none either, about no page: a draft, or a time of mourning.
 *
 * @param kind name of the kind of site
 */
public record StyleRead(String kind) implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        var change = effect.change();
        return change.kind() == ChangeKind.STYLE
                && (change.site() != null || change.subject().equals(kind));
    }

    @Override
    public int weight() {
        return 24;
    }
}
