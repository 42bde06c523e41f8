package org.zhanqun.framework;

import java.util.Map;
import java.util.Optional;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;

/**
 * Which version of its framework each site of a kind shows.
 *
 * @param current  what those show that are assigned no other; empty when there is none yet
 * @param assigned the others, by the keys of their sites
 */
public record ShownVersions(SiteKind kind, Optional<Framework> current, Map<String, Framework> assigned) {
    public ShownVersions {
        assigned = Map.copyOf(assigned);
    }

    /** @throws NotFound when there is no version that the site could show */
    public Framework of(Site site) {
        return Optional.ofNullable(assigned.get(site.key()))
                .or(this::current)
                .orElseThrow(() -> new NotFound("framework.not-found", kind));
    }
}
