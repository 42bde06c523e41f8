package org.zhanqun.reading;

import java.util.Set;
import org.zhanqun.feed.Change;

/**
 * A change of the feed as it concerns what was read.
 *
 * @param entries entries of the directory of sites that say something else since; see {@link DirectoryRead}
 */
public record Effect(Change change, Set<String> entries) {
    public static Effect of(Change change) {
        return new Effect(change, Set.of());
    }

    /** Whether it could show on the pages of a site. A site's record is read by others through the directory. */
    public boolean concerns(String site) {
        return switch (change.kind()) {
            case SITE, FRAMEWORK -> true;
            case ARTICLE, COLUMNS, STYLE -> site.equals(change.site());
        };
    }

    /** Whether it is the site's own record that changed: every page of the site shows some of it. */
    public boolean changesTheRecordOf(String site) {
        return change.kind() == org.zhanqun.feed.ChangeKind.SITE && site.equals(change.site());
    }
}
