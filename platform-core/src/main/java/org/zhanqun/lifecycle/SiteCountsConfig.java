package org.zhanqun.lifecycle;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Figures about sites that the platform did not count itself. */
@ConfigMapping(prefix = "zhanqun.site-counts")
public interface SiteCountsConfig {
    /** How many sites there were (历史数据), by year or month, such as {@code 2015} or {@code 2017-12}: shown as it is given. */
    Map<String, Given> given();

    /** A figure that somebody else counted. */
    interface Given {
        int sites();

        /** Who says so. */
        String origin();
    }
}
