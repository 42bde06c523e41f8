package org.zhanqun.theme;

import java.util.List;

/** A block of a county's home page below its news, as the version of the style orders them (首页区块). */
public enum HomeBlock {
    /** 办事服务. */
    SERVICES(true),
    /** 政务公开. */
    OPENNESS(false),
    /** 互动交流. */
    INTERACTION(false),
    /** 走进本地. */
    ABOUT(true),
    /** 特色栏目、专题、数据. */
    FEATURED(false),
    /** 下级和相关网站. */
    SITES(false);

    /** As the theme has it. */
    public static final List<HomeBlock> USUAL = List.of(values());

    private final boolean wide;

    HomeBlock(boolean wide) {
        this.wide = wide;
    }

    /** Whether it fills the width of the window. */
    public boolean wide() {
        return wide;
    }
}
