package org.zhanqun.content.timing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "zhanqun.timing")
public interface TimingConfig {
    /** Time between two looks for what is due. */
    @WithDefault("1s")
    Duration interval();

    /** How far ahead a time may be set, in days. */
    @WithDefault("366")
    int furthestDays();
}
