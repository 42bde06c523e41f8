package org.zhanqun.feed;

/** What kind of thing changed; it tells a follower what to look at again. */
public enum ChangeKind {
    /** A site was opened, or its record, domains or state changed. */
    SITE,
    /** A site's own columns changed, or the files at its root. */
    COLUMNS,
    /** An article appeared, changed or went. */
    ARTICLE,
    /** A letter with its answer became public, or is so no more. */
    LETTERS,
    /** A file in a site's media library changed or went. */
    MEDIA,
    /** A framework changed: every site of its kind looks different. */
    FRAMEWORK,
    /**
     * A site's style changed; without a site, that of all sites of a kind, the times in which all sites are grey, or a draft that no
     * site shows.
     */
    STYLE
}
