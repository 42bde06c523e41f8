package org.zhanqun.cases;

import org.zhanqun.kernel.DomainEvent;

/** Something was done with a case. @param step such as file, revise or approve */
public record CaseTaken(long id, String site, CaseKind kind, String step, String opinion) implements DomainEvent {
    @Override
    public String action() {
        return "case." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }

    @Override
    public String detail() {
        return opinion == null ? kind.name() : kind + ": " + opinion;
    }
}
