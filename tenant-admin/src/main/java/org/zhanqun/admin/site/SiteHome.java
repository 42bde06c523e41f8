package org.zhanqun.admin.site;

import java.time.Instant;
import java.util.List;
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
        List<Member> members) {
    record Line(Long id, String title, String column, ArticleState state, Instant updatedAt) {}

    /** @param channel name of the top-level column it is in */
    record EmptyColumn(String code, String name, String channel) {}

    record Member(String userName, Role role) {}
}
