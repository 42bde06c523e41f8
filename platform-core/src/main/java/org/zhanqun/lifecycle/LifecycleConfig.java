package org.zhanqun.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the guideline (47号; domain.md 2.4.2), not certain enough to be constants. */
@ConfigMapping(prefix = "zhanqun.lifecycle")
public interface LifecycleConfig {
    /** Longest temporary offline, in days. */
    @WithDefault("30")
    int suspensionMaxDays();

    /** How often a site may be taken offline in a calendar year. */
    @WithDefault("1")
    int suspensionsPerYear();
}
