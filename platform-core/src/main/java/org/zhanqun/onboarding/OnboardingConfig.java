package org.zhanqun.onboarding;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many sites are opened from one spreadsheet, and how fast. */
@ConfigMapping(prefix = "zhanqun.onboarding")
public interface OnboardingConfig {
    /** Most rows of one spreadsheet. */
    @WithDefault("10000")
    int mostRows();

    /** Largest file after unpacking. */
    @WithDefault("64M")
    MemorySize mostUnpacked();

    /** How many sites a node opens at the same time. */
    @WithDefault("4")
    int workers();

    /** Time between two looks for work. */
    @WithDefault("500ms")
    Duration interval();

    /** How long to wait for an identity server that does not answer. */
    @WithDefault("15s")
    Duration retry();

    /** How long the last sites get to show on the renderers before they are looked at. */
    @WithDefault("2s")
    Duration settle();
}
