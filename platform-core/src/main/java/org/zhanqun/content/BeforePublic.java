package org.zhanqun.content;

import java.time.Instant;
import org.zhanqun.content.version.Snapshot;

/** Looks at a text in the moment before the public, or a reviewer, gets it; whatever looks refuses by throwing. */
public interface BeforePublic {
    /**
     * @param article     its id
     * @param publishedAt when it first became public, or null
     */
    void require(long article, Snapshot text, Instant publishedAt);
}
