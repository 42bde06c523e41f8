package org.zhanqun.interaction;

/** What a citizen thinks of the answer (满意度评价). */
public enum Satisfaction {
    /** 满意 */
    SATISFIED,
    /** 基本满意 */
    FAIR,
    /** 不满意 */
    DISSATISFIED
}
