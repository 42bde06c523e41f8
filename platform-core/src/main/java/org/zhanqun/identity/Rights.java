package org.zhanqun.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one person may do, read from the memberships for one request.
 *
 * @param sites   keys of the sites the person works for
 * @param cities  region codes of the cities the person supervises
 */
public record Rights(
        String userName, boolean provinceAdmin, boolean seesProvince, Set<String> cities, List<SiteRole> sites) {
    /** One role on one site. */
    public record SiteRole(String site, Role role) {}

    static Rights of(String userName, List<Membership> memberships) {
        var roles = memberships.stream().map(Membership::role).collect(Collectors.toSet());
        var admin = roles.contains(Role.PROVINCE_ADMIN);
        return new Rights(
                userName,
                admin,
                admin || roles.contains(Role.PROVINCE_INSPECTOR),
                memberships.stream()
                        .filter(membership -> membership.role() == Role.CITY_SUPERVISOR)
                        .map(Membership::scope)
                        .collect(Collectors.toUnmodifiableSet()),
                memberships.stream()
                        .filter(membership -> membership.role().ofSite())
                        .map(membership -> new SiteRole(membership.scope(), membership.role()))
                        .toList());
    }

    /** Whether the person has any right at all on the platform. */
    public boolean any() {
        return seesProvince || !cities.isEmpty() || !sites.isEmpty();
    }

    /** Whether the list of sites is for this person: all of them, or those of a city. */
    public boolean supervises() {
        return seesProvince || !cities.isEmpty();
    }

    /** @param cityCode the city a site belongs to, or null for a provincial one */
    public boolean maySee(String site, String cityCode) {
        return seesProvince
                || cityCode != null && cities.contains(cityCode)
                || roleOn(site).isPresent();
    }

    /** Whether the person may write, publish and withdraw on a site. */
    public boolean mayWrite(String site) {
        return provinceAdmin
                || roleOn(site).filter(role -> role != Role.REVIEWER).isPresent();
    }

    /** Whether the person may change a site's own columns. */
    public boolean mayManageColumns(String site) {
        return provinceAdmin
                || roleOn(site).filter(role -> role == Role.WEBMASTER).isPresent();
    }

    /** Whether the person decides who works for a site. */
    public boolean mayManagePeople(String site) {
        return mayManageColumns(site);
    }

    /**
     * Whether the person may act for another one's account, such as giving it a new password: only where that one can do nothing
     * that the person could not allow, for whoever holds the password can do it all.
     */
    public boolean covers(Rights other) {
        return provinceAdmin
                || !other.seesProvince
                        && other.cities.isEmpty()
                        && other.siteKeys().stream().allMatch(this::mayManagePeople);
    }

    /** Whether the person may see who did what on a site (操作日志). */
    public boolean mayAudit(String site) {
        return seesProvince
                || roleOn(site).filter(role -> role == Role.WEBMASTER).isPresent();
    }

    public Set<String> siteKeys() {
        return sites.stream().map(SiteRole::site).collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Role> roleOn(String site) {
        return sites.stream()
                .filter(membership -> membership.site().equals(site))
                .map(SiteRole::role)
                .min(Enum::compareTo);
    }
}
