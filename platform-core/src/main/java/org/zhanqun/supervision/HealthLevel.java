package org.zhanqun.supervision;

/** How a site fares (健康状况), the worst first. */
public enum HealthLevel {
    /** 有问题: an inspection would fail the site today (单项否决). */
    PROBLEM,
    /** 预警: something is over its limit, but not enough to fail. */
    WARNING,
    /** 临时下线 */
    OFFLINE,
    /** 未测量: a new site, for some minutes. */
    UNKNOWN,
    /** 正常 */
    NORMAL
}
