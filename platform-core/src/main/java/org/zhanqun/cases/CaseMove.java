package org.zhanqun.cases;

import static org.zhanqun.cases.CaseState.CITY_REVIEW;
import static org.zhanqun.cases.CaseState.DRAFT;
import static org.zhanqun.cases.CaseState.PROVINCE_DECISION;
import static org.zhanqun.cases.CaseState.READY;
import static org.zhanqun.cases.CaseState.REGISTERING;
import static org.zhanqun.cases.CaseState.RETURNED;
import static org.zhanqun.cases.CaseState.SECURITY_TEST;

import java.util.Set;

/** A step that somebody takes with a case (办理步骤), and the states from which it may be taken. */
public enum CaseMove {
    /** 提交, also again after a return */
    SUBMIT(DRAFT, RETURNED),
    /** 市级审核通过 */
    PASS_ON(CITY_REVIEW),
    /** 批准 */
    APPROVE(PROVINCE_DECISION),
    /** 退回 with reasons */
    RETURN(CITY_REVIEW, PROVINCE_DECISION, REGISTERING, SECURITY_TEST, READY),
    /** 不予批准 */
    REJECT(CITY_REVIEW, PROVINCE_DECISION),
    /** 填登记: one registration was granted */
    REGISTER(REGISTERING),
    /** 安全检测通过 */
    TEST_PASSED(SECURITY_TEST),
    /** 安全检测未通过: the site is mended and tested again */
    TEST_FAILED(SECURITY_TEST),
    /** 未能执行: something outside did not answer; it can be tried again */
    HALT(READY),
    /** 执行 */
    EXECUTE(READY),
    /** 申请人撤回 */
    WITHDRAW(DRAFT, RETURNED, CITY_REVIEW, PROVINCE_DECISION, REGISTERING, SECURITY_TEST, READY);

    private final Set<CaseState> from;

    CaseMove(CaseState... from) {
        this.from = Set.of(from);
    }

    public boolean possibleIn(CaseState state) {
        return from.contains(state);
    }

    /** Whether it is a judgement on what is applied for, which nobody passes on their own application. */
    public boolean judges() {
        return switch (this) {
            case PASS_ON, APPROVE, RETURN, REJECT, TEST_PASSED, TEST_FAILED -> true;
            case SUBMIT, REGISTER, HALT, EXECUTE, WITHDRAW -> false;
        };
    }

    /** Whether it needs words: reasons, or the result of the test. */
    public boolean needsWords() {
        return switch (this) {
            case RETURN, REJECT, TEST_PASSED, TEST_FAILED -> true;
            case SUBMIT, PASS_ON, APPROVE, REGISTER, HALT, EXECUTE, WITHDRAW -> false;
        };
    }
}
