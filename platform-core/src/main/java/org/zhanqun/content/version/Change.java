package org.zhanqun.content.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Where one list was replaced by another: from inclusive, to exclusive. */
record Change(int oldFrom, int oldTo, int newFrom, int newTo) {
    /**
     * All changes between two lists, in order. The algorithm tells a replacement as a removal and an addition; those, and
     * changes with few equal elements between them, are told as one.
     *
     * @param apart how many equal elements keep two changes apart
     */
    static <T> List<Change> between(List<T> old, List<T> young, int apart) {
        var changes = new ArrayList<Change>();
        for (var delta :
                DiffUtils.diff(old, young, new MeyersDiffWithLinearSpace<>()).getDeltas()) {
            var from = delta.getSource().getPosition();
            var newFrom = delta.getTarget().getPosition();
            var to = from + delta.getSource().size();
            var newTo = newFrom + delta.getTarget().size();
            if (!changes.isEmpty() && from - changes.getLast().oldTo < apart) {
                var before = changes.removeLast();
                changes.add(new Change(before.oldFrom, to, before.newFrom, newTo));
            } else {
                changes.add(new Change(from, to, newFrom, newTo));
            }
        }
        return changes;
    }
}
