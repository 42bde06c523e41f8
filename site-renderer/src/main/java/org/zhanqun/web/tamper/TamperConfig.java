package org.zhanqun.web.tamper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "zhanqun.tamper")
public interface TamperConfig {
    /** Where the public's requests arrive, such as {@code https://10.0.0.5}; without it nothing is watched. */
    Optional<URI> address();

    /** Time between the end of one round over all sites and the next. */
    @WithDefault("10m")
    Duration every();

    /** Pages of a site that are looked at in one round, beside its home; the next round takes the next ones. */
    @WithDefault("20")
    int sample();

    /** How long one answer may take. */
    @WithDefault("10s")
    Duration timeout();

    /** Pause before a difference is looked at again; publishing may be under way. */
    @WithDefault("2s")
    Duration again();

    /** Gets each alarm as JSON by POST. */
    Optional<URI> webhook();
}
