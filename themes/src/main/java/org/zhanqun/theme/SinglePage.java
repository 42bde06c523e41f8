package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A column that is one text, such as 机构职能 or 关于我们.
 *
 * @param description may be {@code null}
 * @param side        may be {@code null}
 * @param body        HTML, already sanitised; {@code null} while there is no text
 * @param updated     Beijing time, may be {@code null}
 * @param source      may be {@code null}
 */
public record SinglePage(
        Frame frame,
        PageHead head,
        String name,
        String description,
        SideNav side,
        String body,
        LocalDateTime updated,
        String source,
        List<Attachment> attachments)
        implements Page {

    public SinglePage {
        body = Values.blankToNull(body);
        source = Values.blankToNull(source);
        attachments = Values.list(attachments);
    }

    /** {@code 2026-11-23 09:30}. */
    public String updatedDateTime() {
        return updated.format(Values.DATE_TIME);
    }
}
