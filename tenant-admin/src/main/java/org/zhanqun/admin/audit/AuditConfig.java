package org.zhanqun.admin.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "zhanqun.audit")
public interface AuditConfig {
    /** Time between two looks for entries to seal and verifications to go on with. */
    @WithDefault("2s")
    Duration interval();

    /** Most entries of one export. */
    @WithDefault("500000")
    int mostExported();
}
