package org.zhanqun.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.IDN;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zhanqun.reading.DirectoryRead;
import org.zhanqun.reading.Reading;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Host name → site, exactly: there is no default site and no wildcard. A look-up never leaves memory; it is recorded for the
 * page that is being made.
 */
@ApplicationScoped
public class SiteDirectory {
    private final Sites sites;
    private final Tenants tenants;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), Map.of());

    SiteDirectory(Sites sites, Tenants tenants) {
        this.sites = sites;
        this.tenants = tenants;
    }

    /** @param formerHosts hosts that a site had once, and which lead on to its main domain */
    private record Snapshot(Map<String, Site> byHost, Map<String, Site> formerHosts, Map<String, Site> byKey) {}

    /**
     * Reads the register anew; visitors see the old state until the new one is whole.
     *
     * @return the entries that say something else than before
     */
    public Set<String> reload() {
        var before = snapshot;
        snapshot = read();
        return SiteEntries.changed(before.byKey, before.byHost, snapshot.byKey, snapshot.byHost);
    }

    private Snapshot read() {
        return tenants.callAsProvince(() -> {
            var byKey = new HashMap<String, Site>();
            sites.listAll().forEach(site -> byKey.put(site.key(), site));
            var byHost = new HashMap<String, Site>();
            var formerHosts = new HashMap<String, Site>();
            sites.allDomains()
                    .forEach(domain ->
                            (domain.leadsOn() ? formerHosts : byHost).put(domain.host(), byKey.get(domain.siteKey())));
            return new Snapshot(byHost, formerHosts, byKey);
        });
    }

    /** @param host without a port; case and the two spellings of Chinese names do not matter */
    public Optional<Site> byHost(String host) {
        // Nearly every host comes as it stands in the register; only what is not found there is worth a conversion.
        var exact = snapshot.byHost.get(host);
        if (exact != null) {
            read(SiteEntries.host(host));
            return Optional.of(exact);
        }
        var normal = normalised(host);
        normal.ifPresent(name -> read(SiteEntries.host(name)));
        return normal.map(snapshot.byHost::get);
    }

    /** The site that had a host once: whoever comes there is sent on to the domain it has now. */
    public Optional<Site> byFormerHost(String host) {
        return normalised(host).map(snapshot.formerHosts::get);
    }

    /** The site of a host as it stands in the register, for who makes no page. @return null when it does not stand there so */
    public Site byExactHost(String host) {
        return snapshot.byHost.get(host);
    }

    public Optional<Site> byKey(String key) {
        read(SiteEntries.site(key));
        return Optional.ofNullable(snapshot.byKey.get(key));
    }

    public int size() {
        return snapshot.byKey.size();
    }

    /** The province's portal, when there is one. */
    public Optional<Site> provincePortal() {
        read(SiteEntries.provincePortal());
        return everySite().stream()
                .filter(site -> site.kind() == SiteKind.PROVINCE)
                .findFirst();
    }

    /** The portal of a city. @param cityCode may be null */
    public Optional<Site> cityPortal(String cityCode) {
        read(SiteEntries.cityPortal(cityCode));
        return everySite().stream()
                .filter(site -> site.kind() == SiteKind.CITY)
                .filter(site -> site.region().code().equals(cityCode))
                .findFirst();
    }

    /** The city portals that are online, in the order of their codes. */
    public List<Site> cityPortals() {
        read(SiteEntries.onlineEverywhere(SiteKind.CITY));
        return online(SiteKind.CITY, _ -> true);
    }

    /** Sites of a kind that are online, in the order of their codes. @param cityCode of the city, null for provincial ones */
    public List<Site> online(SiteKind kind, String cityCode) {
        read(SiteEntries.online(kind, cityCode));
        return online(kind, site -> Objects.equals(site.region().cityCode(), cityCode));
    }

    private List<Site> online(SiteKind kind, Predicate<Site> condition) {
        return everySite().stream()
                .filter(site -> site.kind() == kind && site.status() == SiteStatus.ONLINE)
                .filter(condition)
                .sorted(Comparator.comparing(Site::code))
                .toList();
    }

    /** All sites, closed ones too, in the order of their codes, for a page that shows them. */
    public List<Site> register() {
        read(SiteEntries.register());
        return all();
    }

    private static void read(String entry) {
        Reading.record(new DirectoryRead(entry));
    }

    /** All sites, closed ones too, in the order of their codes. */
    public List<Site> all() {
        return everySite().stream().sorted(Comparator.comparing(Site::code)).toList();
    }

    private Collection<Site> everySite() {
        return snapshot.byKey.values();
    }

    private static Optional<String> normalised(String host) {
        try {
            return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
