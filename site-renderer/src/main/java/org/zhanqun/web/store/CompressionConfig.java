package org.zhanqun.web.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much work goes into making a page small; it is done once for a stored page and each coding that is asked for. */
@ConfigMapping(prefix = "zhanqun.compression")
public interface CompressionConfig {
    /** Whether brotli is used where the machine has it. */
    @WithDefault("true")
    boolean brotli();

    /** 0 to 11. From 6 on the work grows faster than the pages shrink. */
    @WithDefault("5")
    int brotliQuality();

    /** 1 to 9. */
    @WithDefault("6")
    int gzipLevel();
}
