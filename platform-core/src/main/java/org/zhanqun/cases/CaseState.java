package org.zhanqun.cases;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands (办理状态). */
public enum CaseState {
    /** 草稿: nobody but the applicant sees it. */
    DRAFT,
    /** 市级审核 */
    CITY_REVIEW,
    /** 省级审批 */
    PROVINCE_DECISION,
    /** 登记备案: approved, and the registrations are being got. Openings only. */
    REGISTERING,
    /** 安全检测. Openings only. */
    SECURITY_TEST,
    /** 待执行: everything is there, one click carries it out. */
    READY,
    /** 已办结 */
    DONE,
    /** 已退回: the applicant mends it and hands it in again. */
    RETURNED,
    /** 不予批准 */
    REJECTED,
    /** 已撤回 */
    WITHDRAWN;

    /** States in which a case is under way: its site can have no other. */
    public static final Set<CaseState> UNDER_WAY =
            EnumSet.of(CITY_REVIEW, PROVINCE_DECISION, REGISTERING, SECURITY_TEST, READY, RETURNED);

    public boolean underWay() {
        return UNDER_WAY.contains(this);
    }

    /** Whether the applicant may change what is applied for. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
