package org.zhanqun.check;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "zhanqun.check")
public interface CheckConfig {
    /** Time between two looks for sites whose articles are to be checked again. */
    @WithDefault("5s")
    Duration interval();

    /** How many articles of one site are checked before the next site has its turn. */
    @WithDefault("50")
    int batch();
}
