package org.zhanqun.reorganisation;

import org.zhanqun.kernel.DomainEvent;

/** Something was done with a reorganisation as a whole. @param step such as prepare, run, stop or undo */
record ReorganisationTaken(long id, String step, String detail) implements DomainEvent {
    static ReorganisationTaken of(Reorganisation found, String step) {
        return new ReorganisationTaken(found.id(), step, found.title() + " (" + found.basis() + ")");
    }

    @Override
    public String site() {
        return null;
    }

    @Override
    public String action() {
        return "reorganisation." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
