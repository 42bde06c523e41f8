package org.zhanqun.web.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "zhanqun.pages")
public interface StoreConfig {
    /** Memory for rendered pages, in bytes; the least asked for are dropped first. */
    @WithDefault("64M")
    MemorySize memory();

    /**
     * Whether pages are kept at all. Off, every request renders its own page: to measure what rendering costs, or to see
     * whether a fault comes from the store.
     */
    @WithDefault("on")
    boolean store();

    /** Pages rendered at once; further ones wait. */
    @WithDefault("12")
    int renderers();
}
