package org.zhanqun.check;

/** Whose list. */
public enum WordScope {
    PROVINCE("ProvinceWord", 60_000),
    /** The bound site's own. */
    SITE("SiteWord", 5_000);

    private final String entity;
    private final int most;

    WordScope(String entity, int most) {
        this.entity = entity;
        this.most = most;
    }

    String entity() {
        return entity;
    }

    /** How many words the list may have. */
    int most() {
        return most;
    }
}
