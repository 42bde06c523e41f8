package org.zhanqun.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Like;

/** The sites of the province. Read as the province: a site's record is not a site's own row. */
@ApplicationScoped
public class Sites implements PanacheRepositoryBase<Site, String> {
    private final SiteDomains domains;

    Sites(SiteDomains domains) {
        this.domains = domains;
    }

    /** @throws NotFound when there is none with this key */
    public Site require(String key) {
        return findByIdOptional(key).orElseThrow(() -> new NotFound("site.not-found", key));
    }

    public Optional<Site> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Names of the cities that have a portal, by region code. */
    public Map<String, String> cityNames() {
        return list("kind", SiteKind.CITY).stream()
                .collect(Collectors.toMap(
                        site -> site.region().code(), site -> site.region().name(), (first, _) -> first));
    }

    /** Keys of the sites whose temporary offline ended before a day. */
    public List<String> suspendedUntilBefore(LocalDate day) {
        return list("status = ?1 and notice.until < ?2 order by code", SiteStatus.SUSPENDED, day).stream()
                .map(Site::key)
                .toList();
    }

    public List<SiteDomain> domainsOf(String key) {
        return domains.list("siteKey = ?1 order by main desc, host", key);
    }

    public List<SiteDomain> allDomains() {
        return domains.listAll();
    }

    public Optional<SiteDomain> domain(String host) {
        return domains.findByIdOptional(host);
    }

    void add(Site site, List<SiteDomain> hosts) {
        persist(site);
        domains.persist(hosts);
    }

    void add(SiteDomain host) {
        domains.persist(host);
    }

    /** One page of the sites that fit, and how many fit in all. */
    public Found search(Filter filter, int page, int size) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.add(
                    "(name like :text escape '!' or siteKey like :text escape '!' or domain like :text escape '!' or code like :text escape '!')");
            parameters.put("text", Like.holding(filter.text().strip()));
        }
        equal("kind", filter.kind(), conditions, parameters);
        equal("status", filter.status(), conditions, parameters);
        equal("region.cityCode", filter.cityCode(), conditions, parameters);
        restrict(filter, conditions, parameters);
        var where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        var query = find(where, Sort.by("code"), parameters);
        return new Found(query.page(Page.of(page - 1, size)).list(), query.count());
    }

    private static void restrict(Filter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.within() != null) {
            conditions.add("(siteKey in :keys or region.cityCode in :cities)");
            parameters.put("keys", orNone(filter.within().keys()));
            parameters.put("cities", orNone(filter.within().cities()));
        }
    }

    private static Set<String> orNone(Set<String> values) {
        return values.isEmpty() ? Set.of("") : values;
    }

    private static void equal(String property, Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            var parameter = property.replace('.', '_');
            conditions.add(property + " = :" + parameter);
            parameters.put(parameter, value);
        }
    }

    /**
     * What to look for; null parts fit all sites.
     *
     * @param text   part of a name, key (pinyin), domain or code
     * @param within limits the search to what a person may see
     */
    public record Filter(String text, SiteKind kind, SiteStatus status, String cityCode, Within within) {}

    /** Sites by key, and all sites of cities by region code. */
    public record Within(Set<String> keys, Set<String> cities) {}

    public record Found(List<Site> sites, long total) {}
}
