package org.zhanqun.reading;

import java.util.Set;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.Placement;

/**
 * A change of the feed as it concerns what was read, taken apart once for the thousands of read sets that it is compared with.
 *
 * @param entries entries of the directory of sites that say something else since; see {@link DirectoryRead}
 * @param article id of the article, {@link #MANY_ARTICLES} or {@link #NO_ARTICLE}
 * @param before  where the article stood in lists, null when it was not public
 * @param after   where it stands now, null when it is not public
 */
public record Effect(Change change, Set<String> entries, long article, Key before, Key after) {
    /** The change is about many articles at once: whatever shows any may be another now. */
    public static final long MANY_ARTICLES = 0;

    /** The change is of another kind. */
    public static final long NO_ARTICLE = -1;

    public Effect(Change change, Set<String> entries) {
        this(change, entries, article(change), key(change, change.before()), key(change, change.after()));
    }

    public static Effect of(Change change) {
        return new Effect(change, Set.of());
    }

    /** Whether it could show on the pages of a site. A site's record is read by others through the directory. */
    public boolean concerns(String site) {
        return switch (change.kind()) {
            case SITE -> true;
            // A stage of a rollout names each site; a step for all sites of a kind names none.
            case FRAMEWORK, STYLE -> change.site() == null || site.equals(change.site());
            case ARTICLE, LETTERS, MEDIA, COLUMNS -> site.equals(change.site());
        };
    }

    /** Whether it is the site's own record that changed: every page of the site shows some of it. */
    public boolean changesTheRecordOf(String site) {
        return change.kind() == ChangeKind.SITE && site.equals(change.site());
    }

    /**
     * Whether the public lost nothing by it: something was added, or says it in other words at the same place. What was made
     * before such a change is not up to date, but shows nothing that was taken back. Where the change does not tell, it is
     * not certain.
     */
    public boolean takesNothingBack() {
        return switch (change.kind()) {
            case ARTICLE ->
                article > MANY_ARTICLES
                        && change.after() != null
                        && (change.before() == null || change.before().equals(change.after()));
            case FRAMEWORK, STYLE -> true;
            case SITE, COLUMNS, LETTERS, MEDIA -> false;
        };
    }

    private static long article(Change change) {
        return change.kind() == ChangeKind.ARTICLE ? Long.parseLong(change.subject()) : NO_ARTICLE;
    }

    private static Key key(Change change, Placement placement) {
        return placement == null ? null : new Key(placement.publishedAt(), article(change));
    }
}
