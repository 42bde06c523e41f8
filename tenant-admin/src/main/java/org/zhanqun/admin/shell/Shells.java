package org.zhanqun.admin.shell;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.shell.Shell.Place;
import org.zhanqun.admin.shell.Shell.SiteMark;
import org.zhanqun.admin.start.ProvinceConfig;

/** Makes the frame for whoever is calling. */
@ApplicationScoped
public class Shells {
    private final Caller caller;
    private final ProvinceConfig province;

    Shells(Caller caller, ProvinceConfig province) {
        this.caller = caller;
        this.province = province;
    }

    public Shell ofProvince(Place place) {
        return frame(null, place);
    }

    public Shell ofSite(String key, String name, String domain, Place place) {
        return frame(new SiteMark(key, name, domain, caller.rights().mayWrite(key)), place);
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
                rights.supervises() || rights.siteKeys().size() > 1,
                site,
                place);
    }
}
