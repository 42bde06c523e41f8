package org.zhanqun.admin.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "zhanqun.admin")
public interface AdminConfig {
    /** The host name of the workbench and the API; nothing of them answers under another one. */
    @WithDefault("admin.localhost")
    String host();
}
