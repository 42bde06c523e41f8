package org.zhanqun.theme;

import java.util.List;

/** A block of a home page that the version of the style puts where it stands (首页区块). */
public enum HomeBlock {
    /** 办事服务. */
    SERVICES,
    /** 政务公开. */
    OPENNESS,
    /** 互动交流; with a department's 机构概况, too. */
    INTERACTION,
    /** 走进本地. */
    ABOUT,
    /** 特色栏目、专题、数据. */
    FEATURED,
    /** 下级和相关网站; on the province's home with 走进本省, on a city's with its guides. */
    SITES;

    /** The blocks that a composition lets one order, as the theme has them. */
    public static List<HomeBlock> usual(Composition composition) {
        return switch (composition) {
            case PROVINCE -> List.of(OPENNESS, INTERACTION, SITES, FEATURED);
            case CITY -> List.of(SITES, OPENNESS, INTERACTION, ABOUT, FEATURED);
            case COUNTY -> List.of(values());
            case DEPARTMENT -> List.of(SERVICES, OPENNESS, INTERACTION, FEATURED);
        };
    }
}
