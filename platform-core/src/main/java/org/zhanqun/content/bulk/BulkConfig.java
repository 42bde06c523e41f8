package org.zhanqun.content.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "zhanqun.bulk")
public interface BulkConfig {
    /** Most articles of one operation. */
    @WithDefault("1000")
    int most();

    /** Time between two looks for work. */
    @WithDefault("500ms")
    Duration interval();

    /** Days in which an operation can be looked at and undone. */
    @WithDefault("30")
    int days();
}
