package org.zhanqun.supervision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "zhanqun.supervision")
public interface SupervisionConfig {
    /** Time after which a site is measured again. */
    @WithDefault("10m")
    Duration age();

    /** Time between two looks for sites to measure. */
    @WithDefault("10s")
    Duration interval();
}
