package org.zhanqun.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.column.FeaturedColumn;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.FrameworkDiff;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.rollout.Impact.Collision;
import org.zhanqun.rollout.Impact.Left;
import org.zhanqun.rollout.Impact.SiteImpact;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/**
 * Computes what a version would change on every site of its kind, in a few statements however many sites there are. Run as
 * the province: what it reads of tenants are counts, and names of their featured columns.
 */
@ApplicationScoped
public class ImpactAcrossTenants {
    /** Pages of a site beside its columns and articles: home and site map. */
    private static final long OTHER_PAGES = 2;

    private final Frameworks frameworks;
    private final Sites sites;
    private final EntityManager entityManager;

    ImpactAcrossTenants(Frameworks frameworks, Sites sites, EntityManager entityManager) {
        this.frameworks = frameworks;
        this.sites = sites;
        this.entityManager = entityManager;
    }

    public Impact of(long id) {
        var version = frameworks.require(id);
        var current = frameworks.current(version.kind());
        var columns = frameworks.columnsOf(version);
        var diff = FrameworkDiff.between(current, frameworks.columnsOf(current), version, columns);
        var concerned = sites.list(
                "kind = ?1 and status <> ?2 order by region.cityCode, code", version.kind(), SiteStatus.CLOSED);
        var reading =
                new Reading(version, columns, diff, articles(version), published(version, diff), featured(version));
        return new Impact(
                version.title(),
                current.title(),
                diff.changes(),
                concerned.stream().map(reading::of).toList());
    }

    /** Articles in columns that go, published or not, by site and column. */
    private Map<String, Map<String, Long>> articles(Framework version) {
        return bySite(entityManager
                .createQuery(
                        "select a.tenantId, a.columnCode, count(*) from Article a join Site s on s.siteKey = a.tenantId"
                                + " where s.kind = :kind and a.columnCode in (select c.code from BaseColumn c where"
                                + " c.frameworkId = :version and c.retired) group by a.tenantId, a.columnCode",
                        Object[].class)
                .setParameter("kind", version.kind())
                .setParameter("version", version.id())
                .getResultList());
    }

    /** Public articles whose pages change, by site and column: of all columns when the navigation changes. */
    private Map<String, Map<String, Long>> published(Framework version, FrameworkDiff diff) {
        var condition = diff.navigation() ? "" : " and a.columnCode in :codes";
        var query = entityManager
                .createQuery(
                        "select a.tenantId, a.columnCode, count(*) from Article a join Site s on s.siteKey = a.tenantId"
                                + " where s.kind = :kind and a.state = org.zhanqun.content.ArticleState.PUBLISHED"
                                + condition + " group by a.tenantId, a.columnCode",
                        Object[].class)
                .setParameter("kind", version.kind());
        if (!diff.navigation()) {
            query.setParameter("codes", orNone(diff.codes()));
        }
        return bySite(query.getResultList());
    }

    private Map<String, List<FeaturedColumn>> featured(Framework version) {
        return entityManager
                .createQuery(
                        "select f from FeaturedColumn f join Site s on s.siteKey = f.tenantId"
                                + " where s.kind = :kind and not f.retired",
                        FeaturedColumn.class)
                .setParameter("kind", version.kind())
                .getResultStream()
                .collect(Collectors.groupingBy(FeaturedColumn::site));
    }

    private static Collection<String> orNone(Collection<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    private static Map<String, Map<String, Long>> bySite(List<Object[]> rows) {
        var counts = new HashMap<String, Map<String, Long>>();
        rows.forEach(row ->
                counts.computeIfAbsent((String) row[0], _ -> new HashMap<>()).put((String) row[1], (Long) row[2]));
        return counts;
    }

    /** All that was read, to be looked at site by site. */
    private record Reading(
            Framework version,
            List<BaseColumn> columns,
            FrameworkDiff diff,
            Map<String, Map<String, Long>> leaving,
            Map<String, Map<String, Long>> published,
            Map<String, List<FeaturedColumn>> featured) {
        SiteImpact of(Site site) {
            return new SiteImpact(
                    site.key(),
                    site.name(),
                    site.region().cityCode(),
                    pages(site),
                    featured.getOrDefault(site.key(), List.of()).stream()
                            .flatMap(column -> collisions(column, site).stream())
                            .toList(),
                    leaving.getOrDefault(site.key(), Map.of()).entrySet().stream()
                            .map(left -> left(left.getKey(), left.getValue(), site))
                            .toList());
        }

        /** An estimate: every page when the navigation changes, else the pages of the columns that change. */
        private long pages(Site site) {
            var articles = published.getOrDefault(site.key(), Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return diff.navigation()
                    ? articles + columns.size() + OTHER_PAGES
                    : articles + diff.codes().size();
        }

        private List<Collision> collisions(FeaturedColumn own, Site site) {
            return columns.stream()
                    .filter(base -> !base.retired() && sameParent(base, own))
                    .filter(base ->
                            base.slug().equals(own.slug()) || named(base, site).equals(own.name()))
                    .map(base -> new Collision(
                            own.code(),
                            own.name(),
                            base.code(),
                            named(base, site),
                            base.slug().equals(own.slug()),
                            named(base, site).equals(own.name())))
                    .toList();
        }

        private static boolean sameParent(BaseColumn base, FeaturedColumn own) {
            return base.parentCode() == null
                    ? own.parentCode() == null
                    : base.parentCode().equals(own.parentCode());
        }

        private static String named(BaseColumn base, Site site) {
            return base.name().replace("{region}", site.region().name());
        }

        private Left left(String code, long articles, Site site) {
            var column = byCode(code);
            var target = column.successorCode() == null ? column.parentCode() : column.successorCode();
            return new Left(
                    code, named(column, site), articles, target, target == null ? "首页" : named(byCode(target), site));
        }

        private BaseColumn byCode(String code) {
            return columns.stream()
                    .filter(column -> column.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
