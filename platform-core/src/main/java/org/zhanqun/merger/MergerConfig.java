package org.zhanqun.merger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mergers are carried out. */
@ConfigMapping(prefix = "zhanqun.merger")
public interface MergerConfig {
    /** Articles that are moved in one transaction. */
    @WithDefault("100")
    int batch();

    /** Time between two looks for mergers with work to do. */
    @WithDefault("1s")
    Duration interval();

    /** Time after which a merger that met a problem is tried again. */
    @WithDefault("1m")
    Duration retry();

    /** Time between two rows in which a renderer writes down the hits on old addresses. */
    @WithDefault("30s")
    Duration hitsEvery();

    /** Days for which hits on an old address are kept day by day; what is older is one sum. */
    @WithDefault("90")
    int hitDays();
}
