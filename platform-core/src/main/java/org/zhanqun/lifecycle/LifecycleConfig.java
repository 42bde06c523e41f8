package org.zhanqun.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the guideline (47号; domain.md 2.4.2), not certain enough to be constants. */
@ConfigMapping(prefix = "zhanqun.lifecycle")
public interface LifecycleConfig {
    String SUSPENSION_MAX_DAYS = "30";
    String SUSPENSIONS_PER_YEAR = "1";
    String MERGER_NOTICE_DAYS = "30";

    /** Longest temporary offline, in days. */
    @WithDefault(SUSPENSION_MAX_DAYS)
    int suspensionMaxDays();

    /** How often a site may be taken offline in a calendar year. */
    @WithDefault(SUSPENSIONS_PER_YEAR)
    int suspensionsPerYear();

    /** How long the public is told before a site goes into another one, in days (domain.md 2.4.3). */
    @WithDefault(MERGER_NOTICE_DAYS)
    int mergerNoticeDays();
}
