package org.zhanqun.sharing;

import org.zhanqun.kernel.DomainEvent;

/** An article was offered, taken, declined or recalled. @param step offer, take, decline or recall; subscribe, allow, refuse or unsubscribe */
public record SharingMoved(String site, long id, String step, String detail) implements DomainEvent {
    @Override
    public String action() {
        return "share." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
