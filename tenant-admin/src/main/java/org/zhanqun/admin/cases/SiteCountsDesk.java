package org.zhanqun.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.lifecycle.SiteCounts;

/** The number of running sites, for those who see the whole province. */
@ApplicationScoped
class SiteCountsDesk {
    private final SiteCounts counts;
    private final Caller caller;

    SiteCountsDesk(SiteCounts counts, Caller caller) {
        this.counts = counts;
        this.caller = caller;
    }

    /** @throws Denied when the caller sees a part of the province only */
    @ForProvince(ForProvince.Need.MEMBER)
    SiteCounts.Curve curve() {
        if (!caller.rights().seesProvince()) {
            throw new Denied("access.denied");
        }
        return counts.curve();
    }

    /** The drawing, or null for those who see a part of the province only. */
    CurveDrawing drawing() {
        return caller.rights().seesProvince() ? CurveDrawing.of(curve()) : null;
    }
}
