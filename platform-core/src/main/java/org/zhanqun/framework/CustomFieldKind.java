package org.zhanqun.framework;

/** What may stand in a field that a framework adds to the articles of a kind (字段类型). */
public enum CustomFieldKind {
    /** 单行文字 */
    TEXT,
    /** 多行文字 */
    LONG_TEXT,
    /** 日期, as 2026-11-18 */
    DATE,
    /** 数字, with decimals or without */
    NUMBER,
    /** 单选: one of the choices that the framework gives */
    CHOICE,
    /** 链接, to a page of this site or of another */
    LINK
}
