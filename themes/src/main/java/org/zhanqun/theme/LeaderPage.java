package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One leader (领导信息页).
 *
 * @param leader     the address is this page's own
 * @param phone      of the office (办公电话), may be {@code null}
 * @param body       résumé (简历): HTML, already sanitised
 * @param updated    Beijing time
 * @param activities news about them (公务活动), newest first
 * @param colleagues the other leaders of the column, as links with their posts
 * @param custom what else the province asks for, in order
 */
public record LeaderPage(
        Frame frame,
        PageHead head,
        LeaderCard leader,
        String phone,
        String body,
        LocalDateTime updated,
        String source,
        List<ArticleItem> activities,
        List<LeaderCard> colleagues,
        List<CustomFact> custom)
        implements Page {

    public LeaderPage {
        Values.required(source, "source");
        phone = Values.blankToNull(phone);
        body = Values.blankToNull(body);
        activities = Values.list(activities);
        colleagues = Values.list(colleagues);
        custom = Values.list(custom);
    }

    /** {@code 2026-11-23 09:30}. */
    public String updatedDateTime() {
        return updated.format(Values.DATE_TIME);
    }
}
