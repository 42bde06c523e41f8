package org.zhanqun.cases;

/** What a case asks for (事项类型). */
public enum CaseKind {
    /** 开设: a site that is not there yet. */
    OPENING,
    /** 变更: another name, organiser or contact. */
    CHANGE,
    /** 域名变更: another domain; the old one leads on to it. */
    DOMAIN,
    /** 临时下线 */
    SUSPENSION,
    /** 整合迁移: into another site, after the public was told. */
    MERGER,
    /** 永久下线 */
    CLOSURE
}
