package org.zhanqun.sharing;

/** Whether those who are offered an article may decline it. */
public enum ShareMode {
    /** 必须转载: it is shown at once. */
    OBLIGATORY,
    /** 自主选用: it waits in the inbox until somebody takes or declines it. */
    OPTIONAL
}
