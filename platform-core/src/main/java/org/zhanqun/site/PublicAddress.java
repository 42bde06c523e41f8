package org.zhanqun.site;

import jakarta.enterprise.context.ApplicationScoped;

/** Where a site is to be found, for links from one site to another and from the workbench. */
@ApplicationScoped
public class PublicAddress {
    private final SiteConfig sites;
    private final PublicConfig config;

    PublicAddress(SiteConfig sites, PublicConfig config) {
        this.sites = sites;
        this.config = config;
    }

    /**
     * The site's address without a path: {@code https://www.liuyang.gov.cn}. Where sites have aliases for trying the
     * platform out, the alias, for the real domain does not lead here.
     */
    public String of(String key, String domain) {
        var host = sites.aliasSuffix().map(suffix -> key + "." + suffix).orElse(domain);
        var port = config.port().isPresent() ? ":" + config.port().getAsInt() : "";
        return config.scheme() + "://" + host + port;
    }

    public String of(Site site) {
        return of(site.key(), site.domain());
    }
}
