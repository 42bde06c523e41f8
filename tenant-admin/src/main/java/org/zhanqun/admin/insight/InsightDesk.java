package org.zhanqun.admin.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.reading.PageInsights;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;

/** Asks the renderer in this process about a page of the bound site. */
@ApplicationScoped
class InsightDesk {
    static final String STANDARD = "standard";

    private final Instance<PageInsights> renderer;
    private final Sites sites;

    InsightDesk(Instance<PageInsights> renderer, Sites sites) {
        this.renderer = renderer;
        this.sites = sites;
    }

    /**
     * @throws NotFound    when there is no such page
     * @throws Unavailable when no renderer runs in this process
     */
    @ForSite(ForSite.Need.SEE)
    Explanation explain(String site, String path, String view, Locale language) {
        if (renderer.isUnsatisfied()) {
            throw new Unavailable("page.elsewhere");
        }
        var shown = view == null || view.isBlank() ? STANDARD : view.strip();
        var address = path == null || path.isBlank() ? "/" : path.strip();
        return renderer.get()
                .of(site, address, shown)
                .map(insight -> Explanation.of(address, shown, insight, language))
                .orElseThrow(() -> new NotFound("page.not-found", address, shown));
    }

    @ForSite(ForSite.Need.SEE)
    Site site(String site) {
        return sites.require(site);
    }
}
