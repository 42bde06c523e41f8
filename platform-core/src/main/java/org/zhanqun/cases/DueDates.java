package org.zhanqun.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.zhanqun.interaction.WorkingDays;
import org.zhanqun.lifecycle.LifecycleConfig;

/** By when the next step with a case is due (办理期限). */
@ApplicationScoped
class DueDates {
    private final CasesConfig config;
    private final LifecycleConfig lifecycle;
    private final WorkingDays days;

    DueDates(CasesConfig config, LifecycleConfig lifecycle, WorkingDays days) {
        this.config = config;
        this.lifecycle = lifecycle;
        this.days = days;
    }

    /** @return null for a state in which nobody has to do anything by a day */
    LocalDate of(CaseKind kind, CaseState state, LocalDate today) {
        return switch (state) {
            case CITY_REVIEW -> days.after(today, config.cityReviewDays());
            case PROVINCE_DECISION -> days.after(today, config.decisionDays());
            case REGISTERING -> days.after(today, config.registrationDays());
            case SECURITY_TEST -> days.after(today, config.testDays());
            case READY -> days.after(kind == CaseKind.MERGER ? noticeUntil(today) : today, config.executionDays());
            case DRAFT, RETURNED, DONE, REJECTED, WITHDRAWN -> null;
        };
    }

    /** The day from which on a site may go whose departure the public is told from today on. */
    LocalDate noticeUntil(LocalDate today) {
        return today.plusDays(lifecycle.mergerNoticeDays());
    }
}
