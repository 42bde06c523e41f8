package org.zhanqun.web.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "zhanqun.pages")
public interface StoreConfig {
    /** Memory for rendered pages, in bytes; the least asked for are dropped first. */
    @WithDefault("64M")
    MemorySize memory();

    /** Memory for what pages are made from, in bytes: lists of articles, what a site says about its columns. */
    @WithDefault("32M")
    MemorySize readings();

    /**
     * Whether pages are kept at all, and what they are made from. Off, every request renders its own page: to measure what rendering costs, or to see
     * whether a fault comes from the store.
     */
    @WithDefault("on")
    boolean store();

    /** Whether the homes of all open sites are rendered after the start, while nobody waits for a page. */
    @WithDefault("true")
    boolean warmUp();

    /** Pages rendered at once; further ones wait. */
    @WithDefault("12")
    int renderers();

    /** Pages of one site rendered at once; the rest of the places is for others, even while this one waits. */
    @WithDefault("6")
    int renderersPerSite();

    /** Pages of one site that may wait; whoever wants one more is told to come back. */
    @WithDefault("500")
    int waitingPerSite();
}
