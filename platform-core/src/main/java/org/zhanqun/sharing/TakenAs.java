package org.zhanqun.sharing;

/** How a site shows what it took from another one. */
public enum TakenAs {
    /** 引用: follows the original's corrections and withdrawals. */
    REFERENCE,
    /** 独立副本: a draft of its own, with a note where it comes from. */
    COPY
}
