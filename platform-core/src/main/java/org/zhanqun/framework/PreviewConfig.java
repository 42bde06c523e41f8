package org.zhanqun.framework;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "zhanqun.preview")
public interface PreviewConfig {
    /** How long a link to a preview works. */
    @WithDefault("60m")
    Duration life();
}
