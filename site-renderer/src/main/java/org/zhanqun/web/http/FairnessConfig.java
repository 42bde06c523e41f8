package org.zhanqun.web.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one site may ask of what all sites share, on each node. What is stored is not counted. */
@ConfigMapping(prefix = "zhanqun.fairness")
public interface FairnessConfig {
    /** Requests a second, in the long run, for what is never stored: searches, addresses under which there is nothing. */
    @WithDefault("50")
    int rate();

    /** How many of them may come at once. */
    @WithDefault("200")
    int burst();
}
