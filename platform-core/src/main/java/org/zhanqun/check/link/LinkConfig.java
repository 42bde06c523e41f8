package org.zhanqun.check.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Many data centres let nothing out: whoever runs the platform says whether links to other hosts are asked for. */
@ConfigMapping(prefix = "zhanqun.check.links")
public interface LinkConfig {
    @WithDefault("false")
    boolean enabled();

    /** Time from the end of one look through a site to the next, and between two questions about one link. */
    @WithDefault("48h")
    Duration interval();

    /** How long a connection may take, and how long an answer. */
    @WithDefault("5s")
    Duration patience();

    /** How many articles of one site are looked through before the next site has its turn. */
    @WithDefault("20")
    int batch();

    /** How many links are asked for in one batch; what is left waits for the next look. */
    @WithDefault("40")
    int links();
}
