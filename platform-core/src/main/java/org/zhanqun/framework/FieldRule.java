package org.zhanqun.framework;

/** What a site may do with one field of a base column (继承规则). */
public enum FieldRule {
    /** 锁定: the framework's value holds */
    LOCKED,
    /** 默认: the site may set its own and go back */
    DEFAULT,
    /** 自由: the site's own affair; a difference is no deviation */
    FREE
}
