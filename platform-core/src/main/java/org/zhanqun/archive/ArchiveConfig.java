package org.zhanqun.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How archives are made, and where they lie. */
@ConfigMapping(prefix = "zhanqun.archive")
public interface ArchiveConfig {
    /** A folder for each site. All nodes of the workbench must see the same one. */
    @WithDefault("${zhanqun.data:data}/archives")
    Path folder();

    /** Time between two looks for archives that wait. */
    @WithDefault("2s")
    Duration interval();

    /** Silence after which whoever makes an archive counts as dead, and another one takes it over. */
    @WithDefault("1m")
    Duration lease();
}
