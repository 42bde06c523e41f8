package org.zhanqun.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;

/**
 * To whom an article is offered: sites named one by one, or all of some kinds, of one city where that is named.
 *
 * @param kinds    kinds of sites, or null
 * @param cityCode region code of the city, or null for the whole province
 * @param sites    keys, or null; where there are any, the other two are not asked
 */
public record Addressees(Collection<SiteKind> kinds, String cityCode, List<String> sites) {
    boolean named() {
        return sites != null && !sites.isEmpty();
    }

    boolean none() {
        return !named() && (kinds == null || kinds.isEmpty());
    }

    boolean includes(Site site) {
        return named()
                ? sites.contains(site.key())
                : kinds != null
                        && kinds.contains(site.kind())
                        && (cityCode == null
                                || cityCode.isBlank()
                                || Objects.equals(cityCode, site.region().cityCode()));
    }

    /**
     * Whether a site may offer something to another one: the province's portal to all, a city's to the sites of the city
     * (下发), and every site to the portals above it (上报).
     */
    static boolean reaches(Site from, Site to) {
        return down(from, to) || up(from, to);
    }

    static boolean down(Site from, Site to) {
        return !from.key().equals(to.key())
                && switch (from.kind()) {
                    case PROVINCE -> true;
                    case CITY -> to.kind() != SiteKind.PROVINCE && sameCity(from, to);
                    case COUNTY, DEPARTMENT, RETAINED -> false;
                };
    }

    private static boolean up(Site from, Site to) {
        return !from.key().equals(to.key())
                && (to.kind() == SiteKind.PROVINCE || to.kind() == SiteKind.CITY && sameCity(from, to));
    }

    private static boolean sameCity(Site one, Site other) {
        return one.region().cityCode() != null
                && one.region().cityCode().equals(other.region().cityCode());
    }
}
