package org.zhanqun.theme;

/** Kind of site by the composition of its home page; each has a page template of its own. */
public enum Composition {
    /** 省政府门户网站. */
    PROVINCE,
    /** 市州政府门户网站. */
    CITY,
    /** 县市区政府门户网站. */
    COUNTY,
    /** 部门网站, of the province or of a city, and the retained zones. */
    DEPARTMENT
}
