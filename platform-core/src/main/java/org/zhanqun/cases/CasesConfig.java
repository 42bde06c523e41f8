package org.zhanqun.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long each stage of a case may take. The rules name no days for these; the defaults are the platform's. */
@ConfigMapping(prefix = "zhanqun.cases")
public interface CasesConfig {
    String CITY_REVIEW_DAYS = "5";
    String DECISION_DAYS = "10";
    String REGISTRATION_DAYS = "30";
    String TEST_DAYS = "10";
    String EXECUTION_DAYS = "3";

    /** Working days for the city's review. */
    @WithDefault(CITY_REVIEW_DAYS)
    int cityReviewDays();

    /** Working days for the province's decision. */
    @WithDefault(DECISION_DAYS)
    int decisionDays();

    /** Working days for getting the four registrations. */
    @WithDefault(REGISTRATION_DAYS)
    int registrationDays();

    /** Working days for the security test. */
    @WithDefault(TEST_DAYS)
    int testDays();

    /** Working days until what was decided is carried out. */
    @WithDefault(EXECUTION_DAYS)
    int executionDays();
}
