package org.zhanqun.content.facts;

/** Whether a document still holds (效力); one that does not stays public and is marked. */
public enum Validity {
    /** 有效 */
    EFFECTIVE,
    /** 修改: holds in another wording */
    AMENDED,
    /** 废止: another document ended it */
    REPEALED,
    /** 失效: its time is over */
    EXPIRED
}
