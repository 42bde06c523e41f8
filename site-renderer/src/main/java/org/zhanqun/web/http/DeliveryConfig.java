package org.zhanqun.web.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a cache between the platform and the readers, such as a CDN's, is told. */
@ConfigMapping(prefix = "zhanqun.delivery")
public interface DeliveryConfig {
    /**
     * How long such a cache may answer with a page of the standard view without asking. Nobody can call a page back from
     * there: a withdrawn article may be read that much longer. Without it every answer is asked about, and shows at once
     * what was published.
     */
    @WithDefault("0s")
    Duration sharedMaxAge();
}
