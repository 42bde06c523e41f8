package org.zhanqun.rollout;

import java.util.List;
import java.util.Map;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.framework.LockedVersions;
import org.zhanqun.framework.Version;
import org.zhanqun.site.SiteKind;

/** What the stages of a rollout need to know of that which is rolled out. */
interface Rolled<V extends Version> {
    /** Locks all versions of the kind that a version is of. */
    LockedVersions<V> lockedWith(long id);

    List<V> ofKind(SiteKind kind);

    /** Ids of versions by the key of the site, of sites that show another one than the current. */
    Map<String, Long> assignments();

    void assign(String site, V version);

    /** Ends all assignments of a version. */
    void release(V version);

    /** Tells that a site shows a version now. @param site null for every site of the kind @param why may be empty */
    void shown(V version, String site, String step, String why);

    /** Tells that a version was taken back from its pilots. */
    void stopped(V version, String why);

    /** As what the feed tells of it, with the kind of site as subject. */
    ChangeKind changes();
}
