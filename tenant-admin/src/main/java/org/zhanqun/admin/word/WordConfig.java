package org.zhanqun.admin.word;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "zhanqun.word")
interface WordConfig {
    /** Largest document. */
    @WithDefault("30M")
    MemorySize largestFile();

    /** Most that a document may hold unpacked, pictures and all; counted, whatever it says of itself. */
    @WithDefault("200M")
    MemorySize mostUnpacked();

    /** Longest text of a document, with its mark-up; some twenty times as much memory is needed while it is read. */
    @WithDefault("10M")
    MemorySize longestText();

    /** Most pictures taken from one document. */
    @WithDefault("100")
    int mostPictures();

    /** Documents read at once; further ones wait. */
    @WithDefault("2")
    int workers();
}
