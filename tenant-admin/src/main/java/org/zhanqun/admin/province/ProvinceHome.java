package org.zhanqun.admin.province;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.CaseState;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.site.SiteKind;
import org.zhanqun.supervision.HealthLevel;

/**
 * The home of the province, or of a city.
 *
 * @param measuredAt of the oldest measurement, or null when there is none
 * @param levels     how many sites fare how
 * @param worst      the ten sites that need somebody most
 * @param cases      that were moved last, among those that the person sees
 * @param rollouts   versions of frameworks that are on their way to the sites
 */
public record ProvinceHome(
        int sites,
        Instant measuredAt,
        List<Level> levels,
        List<Kind> kinds,
        List<City> cities,
        List<SiteLine> worst,
        List<MovedCase> cases,
        List<Rolling> rollouts) {
    @TemplateData
    public record Level(HealthLevel level, long sites) {}

    /** @param counts by level */
    @TemplateData
    public record Kind(SiteKind kind, long sites, Map<HealthLevel, Long> counts) {
        public long problems() {
            return counts.getOrDefault(HealthLevel.PROBLEM, 0L);
        }

        public long warnings() {
            return counts.getOrDefault(HealthLevel.WARNING, 0L);
        }

        public long offline() {
            return counts.getOrDefault(HealthLevel.OFFLINE, 0L);
        }
    }

    /**
     * A city, or with the code null the province's own sites.
     *
     * @param portals sites of governments: the city's and its counties', each with its tile
     * @param organs  how many other sites there are
     */
    @TemplateData
    public record City(
            String code,
            String name,
            int sites,
            long problems,
            long warnings,
            List<SiteLine> portals,
            int organs,
            long organProblems,
            long organWarnings) {}

    @TemplateData
    public record MovedCase(long id, CaseKind kind, CaseState state, String name, Instant changedAt) {}

    @TemplateData
    public record Rolling(long id, String name, int number, FrameworkState state) {
        public boolean pilot() {
            return state == FrameworkState.PILOT;
        }
    }
}
