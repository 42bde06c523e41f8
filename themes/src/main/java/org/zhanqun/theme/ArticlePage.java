package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One article (正文页).
 *
 * @param time        of publishing (发布时间), Beijing time
 * @param source      publishing unit or reprint source (来源)
 * @param editor      责任编辑, may be {@code null}
 * @param body        HTML, already sanitised
 * @param explained   the document that this article interprets (关联文件), may be {@code null}
 * @param previous    the next newer article of the column (上一篇), may be {@code null}
 * @param next        the next older article of the column (下一篇), may be {@code null}
 * @param rail        lists beside the text, such as 相关文件 and 同栏目最新
 * @param custom what else the province asks for, in order
 */
public record ArticlePage(
        Frame frame,
        PageHead head,
        String title,
        LocalDateTime time,
        String source,
        String editor,
        String body,
        PolicyItem explained,
        List<Attachment> attachments,
        Link previous,
        Link next,
        List<Block> rail,
        List<CustomFact> custom)
        implements Page {

    public ArticlePage {
        Values.required(title, "title");
        Values.required(source, "source");
        editor = Values.blankToNull(editor);
        attachments = Values.list(attachments);
        rail = Values.filled(rail);
        custom = Values.list(custom);
    }

    /** {@code 2026-11-23 09:30}. */
    public String dateTime() {
        return time.format(Values.DATE_TIME);
    }
}
