package org.zhanqun.framework;

/** What the articles of a column are (内容类型): decides which facts belong to them and how their pages look. */
public enum ContentKind {
    /** 信息: nothing but its text */
    NEWS,
    /** 政策文件: number, issuer, date, validity */
    POLICY,
    /** 政策解读: names the document that it explains */
    INTERPRETATION,
    /** 负责人: post and duties; the text is the résumé */
    LEADER,
    /** 机构: how to reach it and its offices; the text is its functions */
    ORGANISATION,
    /** 专题: made up of blocks; one without is a text like any */
    TOPIC,
    /** 信箱: no articles, but a form for letters */
    MAILBOX,
    /** 来信公开: no articles, but answered letters */
    LETTERS;

    /** Whether people write into the column; letters come from outside. */
    public boolean written() {
        return this != MAILBOX && this != LETTERS;
    }
}
