package org.zhanqun.merger;

/** What was under an old address (地址类型). */
public enum AddressKind {
    /** 首页 */
    HOME,
    /** 栏目, all pages of its list */
    COLUMN,
    /** 信息 */
    ARTICLE,
    /** 附件、图片, in all sizes */
    FILE,
    /** 来信 */
    LETTER,
    /** 其他: nothing that leads on */
    GONE
}
