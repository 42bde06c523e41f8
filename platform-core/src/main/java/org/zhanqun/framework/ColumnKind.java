package org.zhanqun.framework;

/** How a column presents itself (栏目形式). */
public enum ColumnKind {
    /** 列表: items, newest first */
    LIST,
    /** 单页: one text */
    PAGE,
    /** 目录: entrances to its child columns */
    DIRECTORY,
    /** 应用: a service or an interaction; its page says what there is and leads on */
    APPLICATION,
    /** 专题: topics */
    TOPIC,
    /** 链接: leads elsewhere */
    LINK
}
