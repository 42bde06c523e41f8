package org.zhanqun.web.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Forms that the public hands in. */
@ConfigMapping(prefix = "zhanqun.forms")
public interface FormsConfig {
    /**
     * Signs the one-time marks of forms: at least 32 characters, the same on every node. Without it a node makes one up, and
     * forms of before its start have to be handed in twice.
     */
    Optional<String> secret();

    /** How long a form may stand open. */
    @WithDefault("12h")
    Duration life();

    /** Forms that one address may hand in to one site within the window. */
    @WithDefault("30")
    int most();

    @WithDefault("10m")
    Duration window();
}
