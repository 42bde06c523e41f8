package org.zhanqun.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.OptionalInt;

/** How the public reaches the sites from outside, in front of any load balancer. */
@ConfigMapping(prefix = "zhanqun.public")
public interface PublicConfig {
    @WithDefault("https")
    String scheme();

    /** Given only when it is not the scheme's usual one. */
    OptionalInt port();

    /**
     * Where 我为政府网站找错 leads, with {@code {code}} for the site's identity code; without it the mark leads to the
     * site's own 联系我们.
     */
    Optional<String> errorReportUrl();

    /**
     * Whom {@code security.txt} tells people to write to: an {@code https:} or {@code mailto:} address, with {@code {code}}
     * for the site's identity code. Without it, it is the address for errors, or the telephone of the site's organiser.
     */
    Optional<String> securityContact();
}
