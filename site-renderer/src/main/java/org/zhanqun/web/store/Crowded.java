package org.zhanqun.web.store;

/** So many of a site's pages wait to be rendered that one more would not be ready while anybody wants it. */
public final class Crowded extends RuntimeException {
    Crowded(String site) {
        super("Too many pages of %s wait to be rendered".formatted(site), null, false, false);
    }
}
