package org.zhanqun.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;

/**
 * Looks at all sites at once, in three statements however many there are. Run as the province: what it reads of tenants are
 * their measurements.
 */
@ApplicationScoped
public class ProvinceAcrossTenants {
    private final EntityManager entityManager;

    ProvinceAcrossTenants(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * How a site fares.
     *
     * @param health      the latest measurement, or null for none yet
     * @param caseOverdue whether a case about it should have gone on by now
     */
    public record Look(Site site, SiteHealth health, boolean caseOverdue) {
        public HealthLevel level() {
            if (site.status() == SiteStatus.SUSPENDED) {
                return HealthLevel.OFFLINE;
            }
            if (health == null) {
                return HealthLevel.UNKNOWN;
            }
            if (health.measured().fails()) {
                return HealthLevel.PROBLEM;
            }
            return caseOverdue || health.measured().warns() ? HealthLevel.WARNING : HealthLevel.NORMAL;
        }

        public long weight() {
            return health == null ? 0 : health.measured().weight() + (caseOverdue ? 50 : 0);
        }
    }

    /** @param cities region codes of the only cities to look at, or null for the whole province */
    public List<Look> look(Set<String> cities, LocalDate today) {
        var health = entityManager
                .createQuery("from SiteHealth", SiteHealth.class)
                .getResultStream()
                .collect(Collectors.toMap(SiteHealth::site, one -> one, (first, _) -> first));
        var overdue = new HashSet<>(entityManager
                .createQuery(
                        "select siteKey from SiteCase where claim is not null and siteKey is not null and dueOn < :today",
                        String.class)
                .setParameter("today", today)
                .getResultList());
        return open(cities).stream()
                .map(site -> new Look(site, health.get(site.key()), overdue.contains(site.key())))
                .toList();
    }

    private List<Site> open(Set<String> cities) {
        var query = entityManager
                .createQuery(
                        "from Site where status <> :closed"
                                + (cities == null ? "" : " and region.cityCode in :cities")
                                + " order by region.code, code, siteKey",
                        Site.class)
                .setParameter("closed", SiteStatus.CLOSED);
        if (cities != null) {
            query.setParameter("cities", cities);
        }
        return query.getResultList();
    }

    /** Open sites without a measurement since a moment, those without any first. */
    List<String> due(Instant before, int most) {
        return entityManager
                .createQuery(
                        "select s.siteKey from Site s left join SiteHealth h on h.tenantId = s.siteKey"
                                + " where s.status <> :closed and (h.measuredAt is null or h.measuredAt < :before)"
                                + " order by case when h.measuredAt is null then 0 else 1 end, h.measuredAt, s.siteKey",
                        String.class)
                .setParameter("closed", SiteStatus.CLOSED)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }
}
