package org.zhanqun.onboarding;

import java.util.List;

/**
 * A spreadsheet that was looked at, cell by cell (预检结果). Nothing was changed.
 *
 * @param sites    the rows that describe a site
 * @param findings what is wrong, row by row; at most {@link OnboardingCheck#MOST_FINDINGS}
 * @param broken   how many cells are wrong in all
 */
public record CheckedSheet(List<Candidate> sites, List<CellFinding> findings, int broken) {
    /** @param row as the spreadsheet's program counts */
    public record Candidate(int row, NewSite site) {}
}
