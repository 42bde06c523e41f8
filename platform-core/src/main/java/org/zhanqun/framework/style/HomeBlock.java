package org.zhanqun.framework.style;

import java.util.List;
import org.zhanqun.site.SiteKind;

/** A block of a home page (首页区块) that a version of the style may put elsewhere. Which ones these are depends on the kind of site. */
public enum HomeBlock {
    /** 办事服务. */
    SERVICES(true),
    /** 政务公开. */
    OPENNESS(true),
    /** 互动交流; with a department's 机构概况, too. */
    INTERACTION(true),
    /** 走进本地. */
    ABOUT(false),
    /** 特色栏目、专题、数据. */
    FEATURED(false),
    /** 下级和相关网站; on the province's home with 走进本省, on a city's with its guides. */
    SITES(false);

    private final boolean required;

    HomeBlock(boolean required) {
        this.required = required;
    }

    /**
     * The blocks that the composition of a kind's home lets one order, as the theme has them. All else has a place of its own: a
     * province's and a city's services stand at the top, a department's notices beside its news.
     */
    public static List<HomeBlock> usual(SiteKind kind) {
        return switch (kind) {
            case PROVINCE -> List.of(OPENNESS, INTERACTION, SITES, FEATURED);
            case CITY -> List.of(SITES, OPENNESS, INTERACTION, ABOUT, FEATURED);
            case COUNTY -> List.of(values());
            case DEPARTMENT, RETAINED -> List.of(SERVICES, OPENNESS, INTERACTION, FEATURED);
        };
    }

    /** Whether the rules ask for it on every home page: it may be moved, and not left out. */
    public boolean required() {
        return required;
    }
}
