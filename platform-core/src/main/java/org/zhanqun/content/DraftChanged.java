package org.zhanqun.content;

import org.zhanqun.kernel.DomainEvent;

/**
 * An article that was never public, or a text that waits for its approval, was written or changed: work for the audit trail,
 * nothing to any reader. So is a pin that moves nothing in a list.
 *
 * @param step write, rewrite, restore, attach, delete, undelete, pin or unpin
 */
public record DraftChanged(String site, long id, String step, String detail) implements DomainEvent {
    @Override
    public String action() {
        return "article." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
