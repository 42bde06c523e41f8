package org.zhanqun.framework.style;

import java.util.List;

/** A block of a county's home page below its news (首页区块), which a version of the style may put elsewhere. */
public enum HomeBlock {
    /** 办事服务. */
    SERVICES(true),
    /** 政务公开. */
    OPENNESS(true),
    /** 互动交流. */
    INTERACTION(true),
    /** 走进本地. */
    ABOUT(false),
    /** 特色栏目、专题、数据. */
    FEATURED(false),
    /** 下级和相关网站. */
    SITES(false);

    /** As the theme has it. */
    public static final List<HomeBlock> USUAL = List.of(values());

    private final boolean required;

    HomeBlock(boolean required) {
        this.required = required;
    }

    /** Whether the rules ask for it on every home page: it may be moved, and not left out. */
    public boolean required() {
        return required;
    }
}
