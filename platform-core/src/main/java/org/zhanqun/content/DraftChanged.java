package org.zhanqun.content;

import java.util.List;
import org.zhanqun.kernel.Difference;
import org.zhanqun.kernel.DomainEvent;

/**
 * An article that was never public, or a text that waits for its approval, was written or changed: work for the audit trail,
 * nothing to any reader. So is a pin that moves nothing in a list.
 *
 * @param step write, rewrite, restore, attach, delete, undelete, pin or unpin
 */
public record DraftChanged(String site, long id, String step, String detail, List<Difference> differences)
        implements DomainEvent {
    public DraftChanged(String site, long id, String step, String detail) {
        this(site, id, step, detail, List.of());
    }

    @Override
    public String action() {
        return "article." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
