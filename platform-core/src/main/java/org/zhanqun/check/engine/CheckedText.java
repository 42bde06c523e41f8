package org.zhanqun.check.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * A text to be checked; parts that are not there are null.
 *
 * @param article     its id, or null for a new one
 * @param body        HTML
 * @param attachments the names of its files
 * @param undated     whether it should have a date of its own, and has none
 * @param day         on which it became public, or today
 */
public record CheckedText(
        Long article,
        String title,
        String summary,
        String body,
        String source,
        String editor,
        String pictureUrl,
        String pictureAlt,
        List<String> attachments,
        boolean undated,
        LocalDate day) {}
