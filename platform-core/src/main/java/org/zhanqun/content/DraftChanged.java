package org.zhanqun.content;

import org.zhanqun.kernel.DomainEvent;

/** An article that was never public was written or changed: work for the audit trail, nothing to any reader. @param step write or rewrite */
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
