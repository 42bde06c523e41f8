package org.zhanqun.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

@ConfigMapping(prefix = "zhanqun.media")
public interface MediaConfig {
    /** Where files lie. All nodes must see the same folder. */
    @WithDefault("${zhanqun.data:data}/media")
    Path folder();

    /** Room for each site's files as they were uploaded; the sizes made from pictures are not counted. */
    @WithDefault("20G")
    MemorySize quota();

    /** Largest picture file. */
    @WithDefault("20M")
    MemorySize largestPicture();

    /** Most pixels of a picture, whatever its file's length: a small file can claim to be enormous. */
    @WithDefault("40000000")
    long mostPixels();

    /** Largest document. */
    @WithDefault("50M")
    MemorySize largestDocument();

    /** Largest sound or video. */
    @WithDefault("500M")
    MemorySize largestRecording();

    /** Most that a document that is a zip inside may say to hold, unpacked. */
    @WithDefault("1G")
    MemorySize mostUnpacked();

    /** Pictures worked on at once; further uploads wait. */
    @WithDefault("2")
    int workers();

    /** How long a file that no row knows may lie: an upload is under way, or was cut off. */
    @WithDefault("24h")
    Duration graceOfOrphans();

    /** How long browsers and proxies may keep a file without asking again: so long a replaced one may still be seen. */
    @WithDefault("5m")
    Duration kept();

    /** Time between two looks for such files. */
    @WithDefault("1h")
    Duration tidying();
}
