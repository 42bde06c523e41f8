package org.zhanqun.admin.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.CaseState;
import org.zhanqun.content.ArticleState;
import org.zhanqun.identity.Role;
import org.zhanqun.interaction.Letters;
import org.zhanqun.site.Organiser;

/**
 * What the home page of a site shows.
 *
 * @param address     of the public pages
 * @param successor   name of the site that took a closed one's content over, or null
 * @param letters     that wait for an answer
 * @param waiting     texts that wait for the caller's review
 * @param empty       columns that must be filled and hold nothing published
 * @param errands     cases about the site that are under way and that the caller may see
 * @param suspension  how the temporary offline stands, or null while the site is not offline
 */
record SiteHome(
        SiteSummary site,
        Organiser organiser,
        String address,
        String successor,
        String framework,
        int frameworkVersion,
        long published,
        long drafts,
        long withdrawn,
        Letters.Waiting letters,
        long waiting,
        List<Line> lastChanged,
        List<EmptyColumn> empty,
        List<Member> members,
        List<Errand> errands,
        Suspended suspension) {
    /**
     * A case about the site.
     *
     * @param mine     whether the next step is the caller's
     * @param dueOn    the last day for the next step, or null
     * @param daysLeft until then; negative when that day has passed
     */
    record Errand(long id, CaseKind kind, CaseState state, boolean mine, LocalDate dueOn, long daysLeft) {}

    /** @param until the last day of the notice @param daysLeft until then; negative when the site should be back by now */
    record Suspended(LocalDate until, long daysLeft) {}

    record Line(Long id, String title, String column, ArticleState state, Instant updatedAt) {}

    /** @param channel name of the top-level column it is in */
    record EmptyColumn(String code, String name, String channel) {}

    record Member(String userName, Role role) {}
}
