package org.zhanqun.theme;

import java.time.LocalDateTime;

/**
 * An article as lists show it.
 *
 * @param time       of publishing (发布时间), Beijing time
 * @param columnName may be {@code null}
 * @param summary    may be {@code null}
 * @param picture    may be {@code null}
 * @param pinned     whether it stands before newer ones (置顶)
 */
public record ArticleItem(
        String title,
        String url,
        LocalDateTime time,
        String columnName,
        String summary,
        Picture picture,
        boolean pinned) {

    public ArticleItem {
        columnName = Values.blankToNull(columnName);
        summary = Values.blankToNull(summary);
    }

    /** One that stands in its place. */
    public ArticleItem(
            String title, String url, LocalDateTime time, String columnName, String summary, Picture picture) {
        this(title, url, time, columnName, summary, picture, false);
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
