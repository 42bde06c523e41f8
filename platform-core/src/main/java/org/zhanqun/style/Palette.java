package org.zhanqun.style;

/** The main colours a site may choose from (主色); their shades are the theme's, and proven readable there. */
public enum Palette {
    /** 政务蓝, every site's until its kind or the site itself chooses. */
    BLUE,
    /** 中国红. */
    RED,
    /** 青绿. */
    TEAL
}
