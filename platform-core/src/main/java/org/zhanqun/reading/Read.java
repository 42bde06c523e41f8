package org.zhanqun.reading;

import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;

/** Something that was read. Reads of articles and columns are of the site they were made for; who keeps them knows which. */
public sealed interface Read
        permits ArticlesRead, RangeRead, MembershipRead, PresenceRead, TreeRead, StyleRead, DirectoryRead {
    /** Subject of a change that is about many articles at once. */
    String MANY_ARTICLES = "0";

    /** Whether reading it again could give something else after the change. */
    boolean touchedBy(Effect effect);

    /** Bytes it takes in memory, roughly. */
    int weight();

    /** The change when it is of an article, else null. */
    static Change ofArticle(Effect effect) {
        return effect.change().kind() == ChangeKind.ARTICLE ? effect.change() : null;
    }

    static boolean many(Change change) {
        return change.subject().equals(MANY_ARTICLES);
    }
}
