package org.zhanqun.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;

/** The frame of pages about cases: the only site of whoever has one, otherwise the province's. */
@ApplicationScoped
class CaseFrames {
    private final CaseDesk desk;
    private final Shells shells;

    CaseFrames(CaseDesk desk, Shells shells) {
        this.desk = desk;
        this.shells = shells;
    }

    Shell frame() {
        return desk.onlySite()
                .map(site -> shells.ofSite(site.key(), site.name(), site.domain(), Shell.Place.CASES))
                .orElseGet(() -> shells.ofProvince(Shell.Place.CASES));
    }
}
