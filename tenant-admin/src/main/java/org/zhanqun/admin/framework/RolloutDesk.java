package org.zhanqun.admin.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.feed.Reach;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.Previews;
import org.zhanqun.rollout.Impact;
import org.zhanqun.rollout.ImpactAcrossTenants;
import org.zhanqun.rollout.LatestStep;
import org.zhanqun.rollout.PilotGroups;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.Sites;

/** What the pages about impact and rollout do, each step in its own transaction. Only records leave. */
@ApplicationScoped
class RolloutDesk {
    private final Frameworks frameworks;
    private final Rollout rollout;
    private final PilotGroups groups;
    private final ImpactAcrossTenants impacts;
    private final Previews previews;
    private final Sites sites;
    private final PublicAddress addresses;

    RolloutDesk(
            Frameworks frameworks,
            Rollout rollout,
            PilotGroups groups,
            ImpactAcrossTenants impacts,
            Previews previews,
            Sites sites,
            PublicAddress addresses) {
        this.frameworks = frameworks;
        this.rollout = rollout;
        this.groups = groups;
        this.impacts = impacts;
        this.previews = previews;
        this.sites = sites;
        this.addresses = addresses;
    }

    /**
     * @param shows   whether it shows the version
     * @param version the number of the version it shows
     * @param reach   how far the step that brought it there has got, null when no renderer told
     */
    record Cell(String key, String name, boolean shows, int version, Reach reach) {
        public boolean waiting() {
            return reach != null && !reach.everywhere();
        }

        /** Measured, and over. */
        public boolean measured() {
            return reach != null && reach.everywhere();
        }
    }

    /** @param code null for the sites that belong to no city */
    record City(String code, String name, List<Cell> sites) {
        public long shown() {
            return sites.stream().filter(Cell::shows).count();
        }

        public int all() {
            return sites.size();
        }
    }

    record Group(long id, String name, int size) {}

    /**
     * @param latest  how far the last step has got, null when no renderer told of any
     * @param ready   whether it may be rolled out
     * @param running whether sites show it and it is not shipped with the platform
     */
    record Progress(
            FrameworkDesk.Version version,
            List<City> cities,
            LatestStep latest,
            List<Group> groups,
            boolean ready,
            boolean running) {
        public long shown() {
            return cities.stream().mapToLong(City::shown).sum();
        }

        public long all() {
            return cities.stream().mapToLong(City::all).sum();
        }
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Progress progress(long id) {
        var version = frameworks.require(id);
        var names = sites.list("kind", SiteKind.CITY).stream()
                .collect(Collectors.toMap(
                        site -> site.region().code(), site -> site.region().name(), (first, _) -> first));
        var cities = new LinkedHashMap<String, List<Cell>>();
        var showings = rollout.showing(version);
        showings.forEach(showing -> cities.computeIfAbsent(
                        Objects.requireNonNullElse(showing.site().region().cityCode(), ""), _ -> new ArrayList<>())
                .add(cell(showing, version.number())));
        var desk = FrameworkDesk.Version.of(version, frameworks.current(version.kind()));
        return new Progress(
                desk,
                cities.entrySet().stream().map(city -> city(city, names)).toList(),
                LatestStep.of(showings).orElse(null),
                groups.all().stream()
                        .map(group -> new Group(
                                group.id(), group.name(), group.sites().size()))
                        .toList(),
                switch (version.state()) {
                    case CHECKED, PILOT -> true;
                    case DRAFT, CURRENT, SUPERSEDED -> false;
                },
                switch (version.state()) {
                    case PILOT -> true;
                    case CURRENT -> version.basedOn() != null;
                    case DRAFT, CHECKED, SUPERSEDED -> false;
                });
    }

    private static City city(Map.Entry<String, List<Cell>> city, Map<String, String> names) {
        var provincial = city.getKey().isEmpty();
        return new City(
                provincial ? null : city.getKey(),
                provincial ? "省级" : names.getOrDefault(city.getKey(), city.getKey()),
                city.getValue());
    }

    private static Cell cell(Rollout.Showing showing, int version) {
        var site = showing.site();
        return new Cell(site.key(), site.name(), showing.version() == version, showing.version(), showing.reach());
    }

    @ForProvince(ForProvince.Need.ADMIN)
    int toPilots(long id, long group) {
        return rollout.toPilots(id, group);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    int toCity(long id, String city) {
        return rollout.toCity(id, city);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void toAll(long id) {
        rollout.toAll(id);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void rollBack(long id, String reason) {
        rollout.rollBack(id, reason);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void addGroup(String name, Set<String> keys) {
        groups.add(name, keys);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void removeGroup(long id) {
        groups.remove(id);
    }

    record Outlook(FrameworkDesk.Version version, Impact impact) {}

    @ForProvince(ForProvince.Need.ADMIN)
    Outlook outlook(long id) {
        var version = frameworks.require(id);
        return new Outlook(FrameworkDesk.Version.of(version, frameworks.current(version.kind())), impacts.of(id));
    }

    /** @return the signed address */
    @ForProvince(ForProvince.Need.ADMIN)
    String preview(long id, String key) {
        Site site = sites.require(Objects.requireNonNullElse(key, ""));
        var link = previews.grant(frameworks.require(id), site);
        return addresses.of(site) + "/_preview/" + link.token() + "/";
    }
}
