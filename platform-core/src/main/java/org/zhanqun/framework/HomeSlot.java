package org.zhanqun.framework;

/** Block of the home page that a base column feeds (首页区块). */
public enum HomeSlot {
    HEADLINE,
    PICTURES,
    NEWS,
    NOTICES,
    DOCUMENTS,
    INTERPRETATION,
    DISCLOSURE,
    SERVICES,
    INTERACTION,
    ABOUT,
    TOPICS,
    DATA
}
