package org.zhanqun.theme;

import java.time.LocalDateTime;

/**
 * An article as lists show it.
 *
 * @param time       of publishing (发布时间), Beijing time
 * @param columnName may be {@code null}
 * @param summary    may be {@code null}
 * @param picture    may be {@code null}
 */
public record ArticleItem(
        String title, String url, LocalDateTime time, String columnName, String summary, Picture picture) {

    public ArticleItem {
        columnName = Values.blankToNull(columnName);
        summary = Values.blankToNull(summary);
    }

    /** {@code 2026-11-23 09:30}. */
    public String dateTime() {
        return time.format(Values.DATE_TIME);
    }

    /** {@code 2026-11-23}. */
    public String date() {
        return time.format(Values.DATE);
    }

    /** {@code 11-23}. */
    public String monthDay() {
        return time.format(Values.MONTH_DAY);
    }
}
