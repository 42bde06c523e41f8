package org.zhanqun.interaction;

/** What a citizen writes about (来信类别). */
public enum LetterKind {
    /** 咨询 */
    CONSULTATION,
    /** 建议 */
    SUGGESTION,
    /** 求助 */
    HELP,
    /** 投诉 */
    COMPLAINT,
    /** 举报 */
    REPORT,
    /** 感谢 */
    THANKS
}
