package org.zhanqun.check.engine;

/** What is looked for. The severity is where each begins; the province sets it. */
public enum Rule {
    /** 敏感词 */
    SENSITIVE(Severity.BLOCKS),
    /** 错别字 */
    MISSPELLING(Severity.WARNS),
    /** 机构名称、职务不规范 */
    OFFICIAL_NAME(Severity.WARNS),
    /** 身份证号 */
    IDENTITY_NUMBER(Severity.BLOCKS),
    /** 银行卡号 */
    BANK_NUMBER(Severity.BLOCKS),
    /** 手机号 */
    MOBILE(Severity.WARNS),
    /** 图片没有替代文字 */
    ALT_TEXT(Severity.WARNS),
    /** 小标题层级 */
    HEADING_ORDER(Severity.HINTS),
    /** 没有来源 */
    SOURCE(Severity.BLOCKS),
    /** 没有日期 */
    DATE(Severity.WARNS),
    /** 地图没有审图号 */
    MAP_NUMBER(Severity.WARNS),
    /** 标题重复 */
    DUPLICATE_TITLE(Severity.HINTS),
    /** 链接打不开 */
    DEAD_LINK(Severity.WARNS);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** As long as the province has set no other. */
    public Severity severity() {
        return severity;
    }
}
