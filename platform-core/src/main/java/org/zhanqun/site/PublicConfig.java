package org.zhanqun.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** How the public reaches the sites from outside, in front of any load balancer. */
@ConfigMapping(prefix = "zhanqun.public")
public interface PublicConfig {
    @WithDefault("https")
    String scheme();

    /** Given only when it is not the scheme's usual one. */
    OptionalInt port();
}
