package org.zhanqun.check;

import org.zhanqun.kernel.DomainEvent;

/**
 * A list of words, or how serious a rule is, was changed.
 *
 * @param site null for the province's
 * @param step add, remove or severity
 */
public record ListChanged(String site, String step, String subject, String detail) implements DomainEvent {
    @Override
    public String action() {
        return "check-list." + step;
    }
}
