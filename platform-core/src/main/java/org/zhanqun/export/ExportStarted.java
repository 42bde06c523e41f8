package org.zhanqun.export;

import org.zhanqun.kernel.DomainEvent;

/** An export was asked for, or one that ran was asked to end. @param site the one site, or null for all */
public record ExportStarted(String site, String step, String subject) implements DomainEvent {
    @Override
    public String action() {
        return "export." + step;
    }
}
