package org.zhanqun.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

@ConfigMapping(prefix = "zhanqun.demo")
interface DemoConfig {
    /** Whether an empty database becomes the demo province. */
    @WithParentName
    @WithDefault("false")
    boolean wanted();
}
