package org.zhanqun.content.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "zhanqun.review")
public interface ReviewConfig {
    /** Levels of review in a column whose webmaster set none, 0 to 3. */
    @WithDefault("0")
    int defaultLevels();

    /** The least that the province asks of every column of every site, 0 to 3. */
    @WithDefault("0")
    int minimumLevels();

    /** Longest time for which a substitute can be named, in days. */
    @WithDefault("90")
    int substituteMaxDays();
}
