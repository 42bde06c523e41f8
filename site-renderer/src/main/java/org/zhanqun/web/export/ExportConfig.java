package org.zhanqun.web.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "zhanqun.export")
public interface ExportConfig {
    /** Where exports are written; without it there are none. */
    Optional<Path> directory();

    /** Where the key that signs manifests lies: not where a web server, or whoever breaks into one, could read it. */
    Optional<Path> keys();

    /** Pages made at once, beside those for visitors. */
    @WithDefault("2")
    int renderers();

    /** Releases of a site that are kept, the current one included. */
    @WithDefault("3")
    int releases();

    /** Time between two exports of what has changed, for nodes that export without being asked; without it there are none. */
    Optional<Duration> every();

    Nginx nginx();

    /** What the written configuration says. */
    interface Nginx {
        /** Only for the first export: afterwards {@code nginx/listen.conf} is the administrator's. */
        @WithDefault("127.0.0.1:8088")
        String listen();

        /** {@code host:port} of a renderer for what files cannot do: search, other views, prompts. Without it a page says so. */
        Optional<String> renderer();
    }
}
