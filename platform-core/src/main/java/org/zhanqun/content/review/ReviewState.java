package org.zhanqun.content.review;

/** Where a text is on its way through the review (送审状态). */
public enum ReviewState {
    /** 审核中: waits for the reviewer of its level. */
    SUBMITTED,
    /** 已退回: whoever writes must mend it and submit it again. */
    RETURNED,
    /** 审核通过: may be published, as long as nobody changes it. */
    APPROVED,
    /** 已撤回: taken back by those who write. */
    RECALLED,
    /** 已办结: the text became public. */
    DONE;

    /** Whether the chain that the review began with still binds. */
    public boolean underWay() {
        return this == SUBMITTED || this == RETURNED || this == APPROVED;
    }
}
