package org.zhanqun.sharing;

/** How far a subscription has come. */
public enum SubscriptionState {
    /** 待同意: the source has not decided */
    ASKED,
    /** 生效 */
    ALLOWED,
    /** 未同意 */
    REFUSED,
    /** 已停止, by either side; what was taken stays */
    ENDED
}
