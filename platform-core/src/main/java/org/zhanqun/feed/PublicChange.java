package org.zhanqun.feed;

import org.zhanqun.kernel.DomainEvent;

/** An event after which some public page looks different; it becomes a row of the change feed. */
public interface PublicChange extends DomainEvent {
    ChangeKind kind();

    /** Where the article stood for the public before; null when it was not public, or when this is about none. */
    default Placement before() {
        return null;
    }

    /** Where the article stands for the public now; null when it is not public, or when this is about none. */
    default Placement after() {
        return null;
    }
}
