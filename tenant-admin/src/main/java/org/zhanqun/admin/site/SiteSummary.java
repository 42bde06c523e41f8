package org.zhanqun.admin.site;

import java.time.Instant;
import java.time.LocalDate;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;

/** A site as programs and lists see it. */
public record SiteSummary(
        String key,
        SiteKind kind,
        SiteStatus status,
        String name,
        String code,
        String domain,
        String regionName,
        String regionCode,
        String cityCode,
        String organiser,
        boolean ipv6,
        String organMarkUrl,
        Instant openedAt,
        SiteNotice notice) {
    /** Why the site does not show its pages, and until when or where to go. */
    public record SiteNotice(String text, LocalDate until, LocalDate closedOn, String successor) {}

    public static SiteSummary of(Site site) {
        var notice = site.notice();
        return new SiteSummary(
                site.key(),
                site.kind(),
                site.status(),
                site.name(),
                site.code(),
                site.domain(),
                site.region().name(),
                site.region().code(),
                site.region().cityCode(),
                site.organiser().name(),
                site.ipv6(),
                site.organiser().markUrl(),
                site.openedAt(),
                notice == null
                        ? null
                        : new SiteNotice(notice.text(), notice.until(), notice.closedOn(), notice.successor()));
    }
}
