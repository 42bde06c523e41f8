package org.zhanqun.admin.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.Previews;
import org.zhanqun.rollout.Impact;
import org.zhanqun.rollout.ImpactAcrossTenants;
import org.zhanqun.rollout.PilotGroups;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Site;
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

    record Group(long id, String name, int size) {}

    /** @param ready whether it may be rolled out @param running whether sites show it and it is not shipped with the platform */
    record Progress(
            FrameworkDesk.Version version, RolloutGrid grid, List<Group> groups, boolean ready, boolean running) {}

    @ForProvince(ForProvince.Need.ADMIN)
    Progress progress(long id) {
        var version = frameworks.require(id);
        return new Progress(
                FrameworkDesk.Version.of(version, frameworks.current(version.kind())),
                RolloutGrid.of(rollout.showing(version), version.number(), sites.cityNames()),
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
