package org.zhanqun.admin.province;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.province.ProvinceHome.City;
import org.zhanqun.admin.province.ProvinceHome.Kind;
import org.zhanqun.admin.province.ProvinceHome.Level;
import org.zhanqun.admin.province.ProvinceHome.MovedCase;
import org.zhanqun.admin.province.ProvinceHome.Rolling;
import org.zhanqun.cases.CaseRights;
import org.zhanqun.cases.Cases;
import org.zhanqun.cases.SiteCase;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.site.SiteKind;
import org.zhanqun.supervision.HealthLevel;
import org.zhanqun.supervision.ProvinceAcrossTenants;
import org.zhanqun.supervision.ProvinceAcrossTenants.Look;

/** How the sites fare that a person supervises: all, or those of a city. Only records leave. */
@ApplicationScoped
class ProvinceDesk {
    private static final int WORST = 10;
    private static final int CASES = 6;

    private final ProvinceAcrossTenants province;
    private final Cases cases;
    private final Frameworks frameworks;
    private final Caller caller;
    private final Clock clock;

    ProvinceDesk(ProvinceAcrossTenants province, Cases cases, Frameworks frameworks, Caller caller, Clock clock) {
        this.province = province;
        this.cases = cases;
        this.frameworks = frameworks;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the list is narrowed to; null parts narrow nothing. @param city region code, or {@code 0} for provincial sites */
    record Filter(String city, SiteKind kind, HealthLevel level) {
        private static final String PROVINCIAL = "0";

        boolean fits(SiteLine line) {
            return (city == null || city.equals(Objects.requireNonNullElse(line.city(), PROVINCIAL)))
                    && (kind == null || line.kind() == kind)
                    && (level == null || line.level() == level);
        }
    }

    @ForProvince(ForProvince.Need.MEMBER)
    ProvinceHome home() {
        var looks = looks();
        var names = names(looks);
        var lines = looks.stream().map(look -> SiteLine.of(look, names)).toList();
        return new ProvinceHome(
                lines.size(),
                lines.stream()
                        .map(SiteLine::measuredAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                levels(lines),
                kinds(lines),
                cities(lines),
                worst(looks, names),
                movedCases(lines),
                rollouts());
    }

    /** The worst first. */
    @ForProvince(ForProvince.Need.MEMBER)
    List<SiteLine> list(Filter filter) {
        var looks = looks();
        var names = names(looks);
        return looks.stream()
                .sorted(Comparator.comparing(Look::level)
                        .thenComparing(Comparator.comparingLong(Look::weight).reversed()))
                .map(look -> SiteLine.of(look, names))
                .filter(filter::fits)
                .toList();
    }

    private List<Look> looks() {
        var rights = caller.rights();
        if (!rights.supervises()) {
            throw new Denied("access.denied");
        }
        return province.look(rights.seesProvince() ? null : rights.cities(), Clocks.today(clock));
    }

    /** The cities as their portals name them; without a portal, as their code. */
    private static Map<String, String> names(List<Look> looks) {
        return looks.stream()
                .map(Look::site)
                .filter(site -> site.kind() == SiteKind.CITY)
                .collect(Collectors.toMap(
                        site -> site.region().code(), site -> site.region().name(), (first, _) -> first));
    }

    private static List<Level> levels(List<SiteLine> lines) {
        var counts = count(lines);
        return Stream.of(HealthLevel.values())
                .filter(level -> level != HealthLevel.UNKNOWN || counts.containsKey(level))
                .map(level -> new Level(level, counts.getOrDefault(level, 0L)))
                .toList();
    }

    private static List<Kind> kinds(List<SiteLine> lines) {
        return Stream.of(SiteKind.values())
                .map(kind -> {
                    var of = lines.stream().filter(line -> line.kind() == kind).toList();
                    return new Kind(kind, of.size(), count(of));
                })
                .filter(kind -> kind.sites() > 0)
                .toList();
    }

    private static Map<HealthLevel, Long> count(List<SiteLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        SiteLine::level, () -> new EnumMap<>(HealthLevel.class), Collectors.counting()));
    }

    private static List<City> cities(List<SiteLine> lines) {
        var byCity = new LinkedHashMap<String, List<SiteLine>>();
        lines.forEach(line ->
                byCity.computeIfAbsent(line.city(), _ -> new ArrayList<>()).add(line));
        var cities = new ArrayList<City>();
        byCity.forEach((code, of) -> cities.add(city(code, of)));
        cities.sort(Comparator.comparing(City::code, Comparator.nullsFirst(Comparator.naturalOrder())));
        return cities;
    }

    private static City city(String code, List<SiteLine> lines) {
        var portals = lines.stream()
                .filter(line -> line.kind() != SiteKind.DEPARTMENT && line.kind() != SiteKind.RETAINED)
                .sorted(Comparator.comparing(SiteLine::kind))
                .toList();
        var organs = lines.stream().filter(line -> !portals.contains(line)).toList();
        return new City(
                code,
                lines.getFirst().cityName(),
                lines.size(),
                at(lines, HealthLevel.PROBLEM),
                at(lines, HealthLevel.WARNING),
                portals,
                organs.size(),
                at(organs, HealthLevel.PROBLEM),
                at(organs, HealthLevel.WARNING));
    }

    private static long at(List<SiteLine> lines, HealthLevel level) {
        return lines.stream().filter(line -> line.level() == level).count();
    }

    private static List<SiteLine> worst(List<Look> looks, Map<String, String> names) {
        return looks.stream()
                .filter(look -> look.level() == HealthLevel.PROBLEM || look.level() == HealthLevel.WARNING)
                .sorted(Comparator.comparing(Look::level)
                        .thenComparing(Comparator.comparingLong(Look::weight).reversed()))
                .limit(WORST)
                .map(look -> SiteLine.of(look, names))
                .toList();
    }

    private List<MovedCase> movedCases(List<SiteLine> lines) {
        var who = caller.rights();
        if (!CaseRights.any(who)) {
            return List.of();
        }
        var names = lines.stream().collect(Collectors.toMap(SiteLine::key, SiteLine::name));
        var all = new Cases.Filter(null, null, null, null, false, false);
        return cases.search(all, who, Clocks.today(clock), 1, CASES).cases().stream()
                .map(found -> moved(found, names))
                .toList();
    }

    private static MovedCase moved(SiteCase found, Map<String, String> names) {
        var site = found.siteKey();
        var asked = found.proposal() == null ? null : found.proposal().name();
        return new MovedCase(
                found.id(),
                found.kind(),
                found.state(),
                site == null ? Objects.requireNonNullElse(asked, "") : names.getOrDefault(site, site),
                found.changedAt());
    }

    private List<Rolling> rollouts() {
        return !caller.rights().provinceAdmin()
                ? List.of()
                : frameworks.all().stream()
                        .filter(version ->
                                version.state() == FrameworkState.PILOT || version.state() == FrameworkState.CHECKED)
                        .map(version -> new Rolling(version.id(), version.name(), version.number(), version.state()))
                        .toList();
    }
}
