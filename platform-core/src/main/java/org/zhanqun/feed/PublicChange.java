package org.zhanqun.feed;

import org.zhanqun.kernel.DomainEvent;

/** An event after which some public page looks different; it becomes a row of the change feed. */
public interface PublicChange extends DomainEvent {
    ChangeKind kind();
}
