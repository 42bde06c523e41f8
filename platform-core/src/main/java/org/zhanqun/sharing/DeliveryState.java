package org.zhanqun.sharing;

/** What became of an article that was offered to a site. */
public enum DeliveryState {
    /** 待处理 */
    OFFERED,
    /** 已采用 */
    TAKEN,
    /** 未采用: declined, or given back */
    DECLINED,
    /** 来源方已撤回 */
    RECALLED
}
