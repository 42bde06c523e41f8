package org.zhanqun.sharing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "zhanqun.sharing")
public interface SharingConfig {
    /** Within what time a document of the State Council is reprinted; the working measure is 24 hours. */
    @WithDefault("24h")
    Duration stateCouncil();

    /** How often it is looked whether the source of a subscription has anything new. */
    @WithDefault("30s")
    Duration subscriptionInterval();

    /** How many articles of a subscription are offered in one transaction. */
    @WithDefault("50")
    int subscriptionBatch();
}
