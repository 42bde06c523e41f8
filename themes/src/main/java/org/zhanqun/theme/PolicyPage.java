package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One official document (政策文件页).
 *
 * @param time            of publishing (发布日期), Beijing time
 * @param source          publishing unit (来源)
 * @param body            HTML, already sanitised
 * @param interpretations what explains it (关联解读), newest first
 * @param previous        the next newer document of the column, may be {@code null}
 * @param next            the next older document of the column, may be {@code null}
 * @param rail            lists beside the text, such as 同栏目最新
 * @param custom what else the province asks for, in order
 */
public record PolicyPage(
        Frame frame,
        PageHead head,
        String title,
        LocalDateTime time,
        String source,
        DocumentHead document,
        String body,
        List<Attachment> attachments,
        List<ArticleItem> interpretations,
        Link previous,
        Link next,
        List<Block> rail,
        List<CustomFact> custom)
        implements Page {

    public PolicyPage {
        Values.required(title, "title");
        Values.required(source, "source");
        attachments = Values.list(attachments);
        interpretations = Values.list(interpretations);
        rail = Values.filled(rail);
        custom = Values.list(custom);
    }

    /** {@code 2026-11-23 09:30}. */
    public String dateTime() {
        return time.format(Values.DATE_TIME);
    }
}
