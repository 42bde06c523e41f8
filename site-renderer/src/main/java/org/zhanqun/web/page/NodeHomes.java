package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.zhanqun.onboarding.PublicHomes;
import org.zhanqun.reading.Reading;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.store.Variant;

/** Makes the home page of a site as this node's readers get it, for whoever looks whether a new site is complete. */
@ApplicationScoped
class NodeHomes implements PublicHomes {
    private final SiteDirectory directory;
    private final Pages pages;

    NodeHomes(SiteDirectory directory, Pages pages) {
        this.directory = directory;
        this.pages = pages;
    }

    @Override
    public Optional<String> under(String host) {
        return Reading.collect(() -> directory
                        .byHost(host)
                        .filter(site -> site.status() == SiteStatus.ONLINE)
                        .flatMap(site -> pages.make(site, Variant.STANDARD, new PublicPath.Home())))
                .value()
                .flatMap(NodeHomes::text);
    }

    private static Optional<String> text(Pages.Outcome made) {
        return made instanceof Pages.Outcome.Rendered(var page)
                ? Optional.of(page.identity().toString(StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
