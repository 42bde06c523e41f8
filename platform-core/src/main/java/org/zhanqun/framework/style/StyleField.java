package org.zhanqun.framework.style;

/** What a version of the page style sets, each by itself (风格要素): the units in which a draft is brought up to date. */
public enum StyleField {
    /** 配色. */
    PALETTE,
    /** 强调色. */
    ACCENT,
    /** 标语. */
    SLOGAN,
    /** 首页区块. */
    HOME,
    /** 网站标志. */
    LOGO
}
