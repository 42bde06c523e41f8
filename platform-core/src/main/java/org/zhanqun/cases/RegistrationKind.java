package org.zhanqun.cases;

/** What a new site is registered with before it goes online, in the order of the rules (domain.md 2.4.1). */
public enum RegistrationKind {
    /** 党政机关网站标识 */
    PARTY_MARK,
    /** ICP备案 */
    ICP,
    /** 公安备案 */
    POLICE,
    /** 网站标识码 */
    SITE_CODE
}
