package org.zhanqun.framework;

/**
 * Fields of a base column that a site may set itself where the framework allows it. Name and address are not among them:
 * readers find the same column under the same name on every site.
 */
public enum InheritedField {
    /** 栏目描述 */
    DESCRIPTION,
    /** 关键词 */
    KEYWORDS,
    /** 更新期限: a site may only promise more than the framework asks */
    MAX_AGE_DAYS,
    /** 同级中的位置, from 0 */
    POSITION,
    /** 是否在首页显示 */
    HOME
}
