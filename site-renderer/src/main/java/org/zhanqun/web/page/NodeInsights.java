package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.zhanqun.reading.PageInsight;
import org.zhanqun.reading.PageInsights;
import org.zhanqun.theme.View;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

/** What this node's page store knows about pages as readers get them at this moment. */
@ApplicationScoped
class NodeInsights implements PageInsights {
    private final PageStore store;
    private final SiteLooks looks;

    NodeInsights(PageStore store, SiteLooks looks) {
        this.store = store;
        this.looks = looks;
    }

    @Override
    public Optional<PageInsight> of(String site, String path, String view) {
        return PublicPath.of(path) instanceof PublicPath.Unknown
                ? Optional.empty()
                : View.of(view).map(known -> store.insight(site, path, new Variant(known, looks.memorialNow())));
    }
}
