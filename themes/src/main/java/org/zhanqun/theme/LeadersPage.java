package org.zhanqun.theme;

import java.util.List;

/**
 * The leaders of an organ (领导之窗), in their order.
 *
 * @param description may be {@code null}
 * @param side        may be {@code null}
 */
public record LeadersPage(
        Frame frame, PageHead head, String name, String description, SideNav side, List<LeaderCard> leaders)
        implements SectionPage {

    public LeadersPage {
        description = Values.blankToNull(description);
        leaders = Values.list(leaders);
    }
}
