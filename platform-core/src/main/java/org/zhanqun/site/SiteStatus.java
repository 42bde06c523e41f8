package org.zhanqun.site;

/** State of a site's life (网站状态). */
public enum SiteStatus {
    /** 正常运行 */
    ONLINE,
    /** 临时下线: every page shows the notice until the site returns. */
    SUSPENDED,
    /** 已关停: every page shows where things went. */
    CLOSED
}
