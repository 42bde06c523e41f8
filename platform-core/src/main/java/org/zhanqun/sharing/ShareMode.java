package org.zhanqun.sharing;

/** Whether those who are offered an article may decline it. */
public enum ShareMode {
    /** 必须转载: it is shown at once. */
    OBLIGATORY,
    /** 自主选用: it waits in the inbox until somebody takes or declines it. */
    OPTIONAL,
    /** 订阅: the addressee had asked for what fits a filter; it is taken for it. */
    SUBSCRIBED
}
