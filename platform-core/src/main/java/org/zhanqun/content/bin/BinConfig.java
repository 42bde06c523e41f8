package org.zhanqun.content.bin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "zhanqun.recycle-bin")
public interface BinConfig {
    /** Days in which a deleted article can be brought back. */
    @WithDefault("30")
    int days();
}
