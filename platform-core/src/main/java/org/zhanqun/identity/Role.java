package org.zhanqun.identity;

/** What a member may do (角色). */
public enum Role {
    /** 平台管理员: opens, changes, suspends and closes sites, changes frameworks. */
    PROVINCE_ADMIN,
    /** 省监管员: sees every site, changes none. */
    PROVINCE_INSPECTOR,
    /** 市监管员: sees the sites of one city. */
    CITY_SUPERVISOR,
    /** 站点管理员: runs a site, its columns and its content. */
    WEBMASTER,
    /** 栏目编辑: writes content of a site. */
    EDITOR,
    /** 审核人员: decides on what others wrote for a site, and writes nothing. */
    REVIEWER;

    /** Whether the role is held on one site. */
    boolean ofSite() {
        return this == WEBMASTER || this == EDITOR || this == REVIEWER;
    }
}
