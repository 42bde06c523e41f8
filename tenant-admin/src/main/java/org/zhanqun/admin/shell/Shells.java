package org.zhanqun.admin.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.shell.Shell.Errands;
import org.zhanqun.admin.shell.Shell.Place;
import org.zhanqun.admin.shell.Shell.SiteMark;
import org.zhanqun.admin.start.ProvinceConfig;
import org.zhanqun.cases.CaseRights;
import org.zhanqun.cases.Cases;
import org.zhanqun.identity.Rights;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.tenancy.Tenants;

/** Makes the frame for whoever is calling. */
@ApplicationScoped
public class Shells {
    private final Caller caller;
    private final ProvinceConfig province;
    private final Tenants tenants;
    private final Cases cases;
    private final Clock clock;

    Shells(Caller caller, ProvinceConfig province, Tenants tenants, Cases cases, Clock clock) {
        this.caller = caller;
        this.province = province;
        this.tenants = tenants;
        this.cases = cases;
        this.clock = clock;
    }

    public Shell ofProvince(Place place) {
        return frame(null, place);
    }

    public Shell ofSite(String key, String name, String domain, Place place) {
        var rights = caller.rights();
        return frame(
                new SiteMark(
                        key, name, domain, rights.mayWrite(key), rights.mayManagePeople(key), rights.mayAudit(key)),
                place);
    }

    private Shell frame(SiteMark site, Place place) {
        var rights = caller.rights();
        return new Shell(
                caller.displayName(),
                caller.userName(),
                province.name(),
                province.demonstration(),
                rights.provinceAdmin(),
                rights.supervises(),
                rights.seesProvince(),
                rights.supervises() || rights.siteKeys().size() > 1,
                site,
                errands(rights),
                place);
    }

    private Errands errands(Rights rights) {
        return CaseRights.any(rights)
                ? new Errands(tenants.callAsProvince(() -> cases.waiting(rights, Clocks.today(clock))))
                : null;
    }
}
