package org.zhanqun.admin.site;

import org.zhanqun.identity.Rights;
import org.zhanqun.site.Sites;

/** What part of the province a person's lists may show. */
final class Visibility {
    private Visibility() {}

    /** @return null for those who see the whole province */
    static Sites.Within of(Rights rights) {
        return rights.seesProvince() ? null : new Sites.Within(rights.siteKeys(), rights.cities());
    }
}
