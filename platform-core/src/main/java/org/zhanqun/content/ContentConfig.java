package org.zhanqun.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "zhanqun.content")
public interface ContentConfig {
    /** Longest body of an article, in characters of HTML. */
    @WithDefault("500000")
    int longestBody();

    /** How many articles of a column may stand first in its lists at the same time. */
    @WithDefault("5")
    int pinsOfColumn();
}
