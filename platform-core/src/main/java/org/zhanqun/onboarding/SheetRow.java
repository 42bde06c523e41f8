package org.zhanqun.onboarding;

import java.util.Map;
import java.util.Set;

/**
 * A row of the spreadsheet as it was read.
 *
 * @param number   as the spreadsheet's program counts, from 1
 * @param formulas columns in which a formula stands rather than a value
 */
public record SheetRow(int number, Map<SheetColumn, String> cells, Set<SheetColumn> formulas) {
    /** What stands in a cell, without blanks around it; null when that is nothing. */
    String text(SheetColumn column) {
        var text = cells.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean blank() {
        return formulas.isEmpty() && cells.values().stream().allMatch(String::isBlank);
    }
}
