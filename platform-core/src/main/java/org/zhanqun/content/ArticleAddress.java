package org.zhanqun.content;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.zhanqun.kernel.Clocks;

/** The address of an article on its site: {@code /zwdt/zwyw/202611/t20261123_4711.html}. It never changes. */
public final class ArticleAddress {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMM'/t'yyyyMMdd");

    private ArticleAddress() {}

    public static String of(String columnPath, Instant publishedAt, long id) {
        return "/" + columnPath + "/" + name(publishedAt, id);
    }

    /** The part after the column: {@code 202611/t20261123_4711.html}. */
    public static String name(Instant publishedAt, long id) {
        return FORM.format(ZonedDateTime.ofInstant(publishedAt, Clocks.BEIJING)) + "_" + id + ".html";
    }
}
