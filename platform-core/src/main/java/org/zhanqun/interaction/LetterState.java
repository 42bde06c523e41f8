package org.zhanqun.interaction;

/** Where a letter stands (办理状态). */
public enum LetterState {
    /** 已收到 */
    RECEIVED,
    /** 已受理 */
    ACCEPTED,
    /** 已转办: a unit of the site prepares the answer */
    TRANSFERRED,
    /** 已退回: not this site's concern, with a reason for the citizen */
    RETURNED,
    /** 已答复 */
    ANSWERED,
    /** 已公开: the public reads question and answer */
    PUBLISHED;

    /** Whether the site still owes the citizen an answer. */
    public boolean open() {
        return switch (this) {
            case RECEIVED, ACCEPTED, TRANSFERRED -> true;
            case RETURNED, ANSWERED, PUBLISHED -> false;
        };
    }
}
