package org.zhanqun.admin.merger;

import java.time.Instant;
import org.zhanqun.merger.Merger;
import org.zhanqun.merger.MergerState;
import org.zhanqun.merger.Stage;

/**
 * A merger as it is told.
 *
 * @param source   key of the site that goes
 * @param target   key of the site that takes it in
 * @param place    code of the column below which the unit's own is made; null for the top
 * @param unit     code of the unit's own column at the target; null while there is none
 * @param problem  why it does not go on, in Chinese; null while it does
 * @param leftOver articles that stayed at the target when it was undone
 * @param part     whether only some columns go, and the site stays
 * @param ground   why it began: the case that was decided, or the reason for doing without one; null before that
 */
public record MergerView(
        long id,
        long version,
        String source,
        String sourceName,
        String target,
        String targetName,
        MergerState state,
        Stage stage,
        String place,
        String unit,
        String problem,
        int leftOver,
        boolean part,
        String ground,
        String setBy,
        Instant setAt,
        Instant changedAt) {
    static MergerView of(Merger merger, String sourceName, String targetName) {
        return new MergerView(
                merger.id(),
                merger.version(),
                merger.source(),
                sourceName,
                merger.target(),
                targetName,
                merger.state(),
                merger.stage(),
                merger.place(),
                merger.unit(),
                merger.problem(),
                merger.leftOver(),
                merger.part(),
                merger.ground(),
                merger.setBy(),
                merger.setAt(),
                merger.changedAt());
    }

    /** Whether there is work to do. */
    public boolean moves() {
        return state.moves();
    }
}
