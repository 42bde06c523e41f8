package org.zhanqun.reorganisation;

import java.util.Map;
import java.util.Set;

/**
 * A row of the list as it was read.
 *
 * @param number   as the spreadsheet's program counts, from 1
 * @param formulas columns in which a formula stands rather than a value
 */
public record PlanRow(int number, Map<PlanColumn, String> cells, Set<PlanColumn> formulas) {
    /** What stands in a cell, without blanks around it; null when that is nothing. */
    public String text(PlanColumn column) {
        var text = cells.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean blank() {
        return formulas.isEmpty() && cells.values().stream().allMatch(text -> text == null || text.isBlank());
    }
}
