package org.zhanqun.admin.onboarding;

import java.util.Map;
import java.util.Set;

/**
 * A row of a file, before anybody knows what its columns mean.
 *
 * @param number   as the spreadsheet's program counts, from 1
 * @param cells    by the place of their column, from 0; blank ones are left out
 * @param formulas places of the columns in which a formula stands
 */
public record RawRow(int number, Map<Integer, String> cells, Set<Integer> formulas) {
    boolean blank() {
        return cells.isEmpty() && formulas.isEmpty();
    }
}
