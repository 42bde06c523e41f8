package org.zhanqun.column;

import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;

/** A closed site's columns stay as they are. */
final class OpenSite {
    private OpenSite() {}

    static void require(Site site) {
        if (site.status() == SiteStatus.CLOSED) {
            throw new Conflict("site.closed", site.name());
        }
    }
}
