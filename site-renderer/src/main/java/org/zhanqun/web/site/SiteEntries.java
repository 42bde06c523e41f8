package org.zhanqun.web.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;

/**
 * What pages of other sites find in the directory about a site, entry by entry. Comparing the entries of two states of the
 * register tells which pages elsewhere a change of a site's record touches: a county that is suspended leaves its city's
 * list, and nothing on any other site.
 */
final class SiteEntries {
    private SiteEntries() {}

    static String provincePortal() {
        return "portal";
    }

    static String cityPortal(String cityCode) {
        return "portal/" + cityCode;
    }

    static String online(SiteKind kind, String cityCode) {
        return "online/" + kind + "/" + cityCode;
    }

    static String onlineEverywhere(SiteKind kind) {
        return "online/" + kind;
    }

    static String register() {
        return "register";
    }

    static String host(String host) {
        return "host/" + host;
    }

    static String site(String key) {
        return "site/" + key;
    }

    /** What a link to a site shows of it. */
    private record Mark(String key, String code, String name, String domain, String region) {}

    private record Entry(String entry, String site) {}

    private static Map<Entry, Object> of(Map<String, Site> sites, Map<String, Site> hosts) {
        var entries = new HashMap<Entry, Object>();
        sites.values().forEach(site -> add(entries, site));
        hosts.forEach((host, site) -> entries.put(new Entry(host(host), ""), site == null ? "" : site.key()));
        return entries;
    }

    private static void add(Map<Entry, Object> entries, Site site) {
        var mark = new Mark(
                site.key(),
                site.code(),
                site.name(),
                site.domain(),
                site.region().name());
        var region = site.region();
        entries.put(new Entry(site(site.key()), site.key()), List.of(mark, site.status(), site.handedTo()));
        entries.put(new Entry(register(), site.key()), List.of(mark, site.status(), facts(site)));
        if (site.kind() == SiteKind.PROVINCE) {
            entries.put(new Entry(provincePortal(), site.key()), mark);
        }
        if (site.kind() == SiteKind.CITY) {
            entries.put(new Entry(cityPortal(region.code()), site.key()), mark);
        }
        if (site.status() == SiteStatus.ONLINE) {
            entries.put(new Entry(online(site.kind(), region.cityCode()), site.key()), mark);
            entries.put(new Entry(onlineEverywhere(site.kind()), site.key()), mark);
        }
    }

    /** What only the register of sites tells of a site. */
    private static Object facts(Site site) {
        var closedOn = site.notice() == null ? null : site.notice().closedOn();
        return Arrays.asList(site.organiser().name(), site.kind(), site.region().cityCode(), closedOn);
    }

    /** The entries that say something else in one state of the register than in the other. */
    static Set<String> changed(
            Map<String, Site> sites, Map<String, Site> hosts, Map<String, Site> newSites, Map<String, Site> newHosts) {
        var before = of(sites, hosts);
        var after = of(newSites, newHosts);
        var changed = new HashSet<String>();
        before.forEach((entry, value) -> {
            if (!Objects.equals(value, after.get(entry))) {
                changed.add(entry.entry());
            }
        });
        after.keySet().stream()
                .filter(entry -> !before.containsKey(entry))
                .forEach(entry -> changed.add(entry.entry()));
        return changed;
    }
}
