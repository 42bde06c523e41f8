package org.zhanqun.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What was counted on a site.
 *
 * @param overdue        columns that hold something and were not updated within their limit (栏目不更新)
 * @param mainOverdue    those of them that are for news, notices and policies
 * @param worstColumn    name of the column that is over its limit for longest, or null
 * @param worstDays      days that it is over its limit
 * @param empty          columns that must be filled and are not (空白栏目)
 * @param quietDays      days since anything was published, null when nothing ever was (首页不更新)
 * @param blocking       public articles with findings that block publishing
 * @param lettersOverdue letters that were not answered in time
 */
@Embeddable
public record Measured(
        @Column(name = "overdue_columns", nullable = false) int overdue,
        @Column(name = "main_overdue", nullable = false) int mainOverdue,
        @Column(name = "worst_column", length = 60) String worstColumn,
        @Column(name = "worst_days", nullable = false) int worstDays,
        @Column(name = "empty_columns", nullable = false) int empty,
        @Column(name = "quiet_days") Integer quietDays,

        @Column(name = "blocking_findings", nullable = false)
        int blocking,

        @Column(name = "letters_overdue", nullable = false) int lettersOverdue) {
    /** 19号: 动态、通知、政策 columns together. */
    static final int MAIN_OVERDUE_FAILS = 5;

    static final int OVERDUE_FAILS = 10;
    static final int EMPTY_FAILS = 5;
    static final int QUIET_DAYS_FAIL = 14;

    /** Whether an inspection would fail the site for one of its columns' or its home page's sake. */
    public boolean fails() {
        return mainOverdue >= MAIN_OVERDUE_FAILS
                || overdue >= OVERDUE_FAILS
                || empty >= EMPTY_FAILS
                || quietDays == null
                || quietDays > QUIET_DAYS_FAIL;
    }

    public boolean warns() {
        return overdue > 0 || empty > 0 || blocking > 0 || lettersOverdue > 0;
    }

    /** Orders sites of one level: what an inspection fails a site for weighs most. */
    public long weight() {
        return 100L * mainOverdue
                + 100L * empty
                + 50L * overdue
                + 50L * lettersOverdue
                + 10L * blocking
                + (quietDays == null ? 500 : Math.min(quietDays, 365));
    }
}
