package org.zhanqun.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Rules for names and domains that practice may change (47号 附件, marked uncertain): data, not constants. */
@ConfigMapping(prefix = "zhanqun.site")
public interface SiteConfig {
    /** The suffix of every government domain: {@code gov.cn}; a demonstration must use a reserved one. */
    @WithDefault("gov.example")
    String domainSuffix();

    /** Suffix of an extra host {@code {key}.suffix} for each site, for trying the platform out; none in production. */
    Optional<String> aliasSuffix();

    /** How the name of a government's portal ends (X人民政府门户网站). */
    @WithDefault("人民政府门户网站")
    String portalNameEnding();
}
