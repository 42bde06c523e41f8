package org.zhanqun.reorganisation;

import java.util.List;
import org.zhanqun.kernel.DomainException.Violation;

/**
 * A list that was looked at, row by row (预检结果). Nothing was changed.
 *
 * @param findings what is wrong; at most {@link ReorganisationCheck#MOST_FINDINGS}
 * @param broken   how many cells are wrong in all
 */
public record CheckedPlan(List<Candidate> steps, List<Finding> findings, int broken) {
    /** @param row as the spreadsheet's program counts */
    public record Candidate(int row, PlannedStep step) {}

    /** Something wrong in a cell. @param value what stands there, or an empty text */
    public record Finding(int row, PlanColumn column, String value, Violation violation) {}
}
