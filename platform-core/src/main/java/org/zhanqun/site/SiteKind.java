package org.zhanqun.site;

/** Class of a government site (网站类别); decides its framework, its composition and the rules for its name and domain. */
public enum SiteKind {
    /** 省级政府门户 */
    PROVINCE,
    /** 市级政府门户 */
    CITY,
    /** 县级政府门户, one for each county (一县一门户) */
    COUNTY,
    /** 部门网站, of a provincial or a city department */
    DEPARTMENT,
    /** 保留网站: kept by special approval, such as a zone's */
    RETAINED;

    /** Whether it is a portal of a government (政府门户网站) rather than of one organ. */
    public boolean portal() {
        return this == PROVINCE || this == CITY || this == COUNTY;
    }
}
