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
    ORGANISATION
}
