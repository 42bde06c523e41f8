package org.zhanqun.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.zhanqun.lifecycle.LifecycleConfig;

/** The limits that hold for a case, each with where it comes from (期限和依据). */
@ApplicationScoped
public class CaseLimits {
    private final CasesConfig config;
    private final LifecycleConfig lifecycle;

    CaseLimits(CasesConfig config, LifecycleConfig lifecycle) {
        this.config = config;
        this.lifecycle = lifecycle;
    }

    /** What is limited. */
    public enum What {
        CITY_REVIEW,
        DECISION,
        REGISTRATION,
        TEST,
        EXECUTION,
        SUSPENSION_DAYS,
        SUSPENSIONS_A_YEAR,
        MERGER_NOTICE_DAYS
    }

    /** Where a limit comes from. */
    public enum Origin {
        /** 国家规定 (国办发〔2017〕47号; domain.md 2.4.2) */
        NATIONAL,
        /** 平台默认: the rules name no days. */
        PLATFORM,
        /** 省级设置: the province has set another value. */
        PROVINCE
    }

    /** @param setting by which the province changes it */
    public record Limit(What what, int value, Origin origin, String setting) {}

    public List<Limit> of(CaseKind kind) {
        var limits = new ArrayList<Limit>();
        limits.add(own(What.CITY_REVIEW, config.cityReviewDays(), CasesConfig.CITY_REVIEW_DAYS, "city-review-days"));
        limits.add(own(What.DECISION, config.decisionDays(), CasesConfig.DECISION_DAYS, "decision-days"));
        if (kind == CaseKind.OPENING) {
            limits.add(own(
                    What.REGISTRATION, config.registrationDays(), CasesConfig.REGISTRATION_DAYS, "registration-days"));
            limits.add(own(What.TEST, config.testDays(), CasesConfig.TEST_DAYS, "test-days"));
        }
        limits.add(own(What.EXECUTION, config.executionDays(), CasesConfig.EXECUTION_DAYS, "execution-days"));
        if (kind == CaseKind.SUSPENSION) {
            limits.add(national(
                    What.SUSPENSION_DAYS,
                    lifecycle.suspensionMaxDays(),
                    LifecycleConfig.SUSPENSION_MAX_DAYS,
                    "suspension-max-days"));
            limits.add(national(
                    What.SUSPENSIONS_A_YEAR,
                    lifecycle.suspensionsPerYear(),
                    LifecycleConfig.SUSPENSIONS_PER_YEAR,
                    "suspensions-per-year"));
        }
        if (kind == CaseKind.MERGER) {
            limits.add(national(
                    What.MERGER_NOTICE_DAYS,
                    lifecycle.mergerNoticeDays(),
                    LifecycleConfig.MERGER_NOTICE_DAYS,
                    "merger-notice-days"));
        }
        return limits;
    }

    private static Limit own(What what, int value, String usual, String setting) {
        return limit(what, value, usual, Origin.PLATFORM, "zhanqun.cases." + setting);
    }

    private static Limit national(What what, int value, String usual, String setting) {
        return limit(what, value, usual, Origin.NATIONAL, "zhanqun.lifecycle." + setting);
    }

    private static Limit limit(What what, int value, String usual, Origin origin, String setting) {
        return new Limit(what, value, Integer.toString(value).equals(usual) ? origin : Origin.PROVINCE, setting);
    }
}
