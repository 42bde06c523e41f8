package org.zhanqun.theme;

import io.quarkus.qute.RawString;

/**
 * Where the style's files are served.
 *
 * @param prefix      path without a slash at the end, such as {@code /themes/chengxiang}
 * @param fingerprint changes when any file changes, so that files may be cached for ever
 * @param accent      name of a style sheet with the site's own accent; {@code null} when it has the palette's
 */
public record Assets(String prefix, String fingerprint, String accent) {

    /** For sites with the accent of their palette. */
    public Assets(String prefix, String fingerprint) {
        this(prefix, fingerprint, null);
    }

    /** The same for a site with this accent. */
    public Assets with(String itsAccent) {
        return new Assets(prefix, fingerprint, itsAccent);
    }

    /** Address of a file of the style, such as {@code style.css}. */
    public String url(String file) {
        return prefix + "/" + file + "?v=" + fingerprint;
    }

    /** What a page needs to be shown before any file has come. */
    public RawString firstStyle() {
        return FirstStyle.text();
    }
}
