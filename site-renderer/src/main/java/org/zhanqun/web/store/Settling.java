package org.zhanqun.web.store;

import org.zhanqun.feed.Change;

/** Looks at a change before the pages are judged by it, to find out what it really altered. */
public interface Settling {
    /** May ask the database; runs on the thread that follows the feed. */
    void settle(Change change);
}
