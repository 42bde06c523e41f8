package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What somebody put together for a topic, in place of what its columns hold.
 *
 * @param time   of publishing (发布时间), Beijing time; {@code null} before that
 * @param source publishing unit (来源)
 * @param body   HTML, already sanitised, before the blocks; may be {@code null}
 */
public record Arrangement(
        LocalDateTime time, String source, String body, List<TopicPart> parts, List<Attachment> attachments) {

    public Arrangement {
        Values.required(source, "source");
        body = Values.blankToNull(body);
        parts = Values.list(parts);
        attachments = Values.list(attachments);
    }

    /** {@code 2026-11-23 09:30}, or {@code null}. */
    public String dateTime() {
        return time == null ? null : time.format(Values.DATE_TIME);
    }
}
