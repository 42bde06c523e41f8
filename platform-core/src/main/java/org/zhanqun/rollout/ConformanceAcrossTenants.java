package org.zhanqun.rollout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.framework.BaseColumn;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.framework.FieldRule;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.FrameworkAssignment;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.rollout.Conformance.Column;
import org.zhanqun.rollout.Conformance.SiteConformance;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/**
 * Computes how well all sites keep to their framework, in a few statements however many sites there are. Run as the province:
 * what it reads of tenants is which columns hold something, and which they moved.
 */
@ApplicationScoped
public class ConformanceAcrossTenants {
    private final Frameworks frameworks;
    private final Sites sites;
    private final EntityManager entityManager;

    ConformanceAcrossTenants(Frameworks frameworks, Sites sites, EntityManager entityManager) {
        this.frameworks = frameworks;
        this.sites = sites;
        this.entityManager = entityManager;
    }

    /** @param cityCode limits it to a city, null for the whole province */
    public Conformance of(String cityCode) {
        var versions = frameworks.all();
        var shown = new Shown(
                versions.stream().collect(Collectors.toMap(Framework::id, Function.identity())),
                versions.stream()
                        .filter(version -> version.state() == FrameworkState.CURRENT)
                        .collect(Collectors.toMap(Framework::kind, Function.identity())),
                assignments());
        var filled = columns("select distinct a.tenantId, a.columnCode from Article a"
                + " where a.state = org.zhanqun.content.ArticleState.PUBLISHED");
        var moved = columns("select o.tenantId, o.columnCode from ColumnOverride o"
                + " where o.field = org.zhanqun.framework.InheritedField.POSITION");
        var rules = new HashMap<Long, Rules>();
        return new Conformance(open(cityCode).stream()
                .map(site -> {
                    var version = shown.by(site);
                    var known = rules.computeIfAbsent(version.id(), _ -> Rules.of(frameworks.columnsOf(version)));
                    return known.of(
                            site,
                            version.number(),
                            filled.getOrDefault(site.key(), Set.of()),
                            moved.getOrDefault(site.key(), Set.of()));
                })
                .toList());
    }

    private List<Site> open(String cityCode) {
        return cityCode == null
                ? sites.list("status <> ?1 order by region.cityCode, code", SiteStatus.CLOSED)
                : sites.list("status <> ?1 and region.cityCode = ?2 order by code", SiteStatus.CLOSED, cityCode);
    }

    private Map<String, Long> assignments() {
        return entityManager
                .createQuery("from FrameworkAssignment", FrameworkAssignment.class)
                .getResultStream()
                .collect(Collectors.toMap(FrameworkAssignment::siteKey, FrameworkAssignment::frameworkId));
    }

    private Map<String, Set<String>> columns(String query) {
        var columns = new HashMap<String, Set<String>>();
        entityManager
                .createQuery(query, Object[].class)
                .getResultList()
                .forEach(row -> columns.computeIfAbsent((String) row[0], _ -> new HashSet<>())
                        .add((String) row[1]));
        return columns;
    }

    private record Shown(Map<Long, Framework> byId, Map<SiteKind, Framework> current, Map<String, Long> assigned) {
        Framework by(Site site) {
            var assignment = assigned.get(site.key());
            return assignment == null ? current.get(site.kind()) : byId.get(assignment);
        }
    }

    /** What one version asks of a site. @param order of the columns whose place is not the site's own affair */
    private record Rules(List<BaseColumn> required, Map<String, BaseColumn> order) {
        static Rules of(List<BaseColumn> columns) {
            var parents = columns.stream()
                    .filter(column -> !column.retired())
                    .map(BaseColumn::parentCode)
                    .collect(Collectors.toSet());
            return new Rules(
                    columns.stream()
                            .filter(column -> column.required() && !column.retired())
                            .filter(column -> !parents.contains(column.code()))
                            .filter(column ->
                                    written(column.kind()) && column.content().written())
                            .toList(),
                    columns.stream()
                            .filter(column -> column.rules().position() == FieldRule.DEFAULT)
                            .collect(Collectors.toMap(BaseColumn::code, Function.identity())));
        }

        private static boolean written(ColumnKind kind) {
            return kind == ColumnKind.LIST || kind == ColumnKind.PAGE || kind == ColumnKind.TOPIC;
        }

        SiteConformance of(Site site, int version, Set<String> filled, Set<String> moved) {
            return new SiteConformance(
                    site.key(),
                    site.name(),
                    site.kind(),
                    site.region().cityCode(),
                    version,
                    required.size(),
                    required.stream()
                            .filter(column -> !filled.contains(column.code()))
                            .map(column -> named(column, site))
                            .toList(),
                    moved.stream()
                            .sorted()
                            .filter(order::containsKey)
                            .map(code -> named(order.get(code), site))
                            .toList());
        }

        private static Column named(BaseColumn column, Site site) {
            return new Column(
                    column.code(),
                    column.name().replace("{region}", site.region().name()));
        }
    }
}
