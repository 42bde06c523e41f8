package org.zhanqun.merger;

import org.zhanqun.kernel.DomainEvent;

/** A step was taken with a merger (整合步骤). @param site that goes @param step plan, map, drop, start, hand-over, move, close, undo, undone, finish */
record MergerTaken(String site, String step, long id, String target) implements DomainEvent {
    static MergerTaken of(Merger merger, String step) {
        return new MergerTaken(merger.source(), step, merger.id(), merger.target());
    }

    @Override
    public String action() {
        return "merger." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }

    @Override
    public String detail() {
        return site + " → " + target;
    }
}
