package org.zhanqun.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhanqun.kernel.Violations;

/** What a site's key, name, domain and code must look like (domain.md 2.2, 2.3). Looks at the values only, not at other sites. */
@ApplicationScoped
public class SiteRules {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> RESERVED_KEYS =
            Set.of("admin", "api", "www", "localhost", "static", "mail", "test", "keycloak", "new");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}（）、·]+");
    private static final Pattern REGION_CODE = Pattern.compile("\\d{6}");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9.-]+(?::\\d{1,5})?(?:[/?#][!-~&&[^\"<>\\\\^`{|}]]*)?");
    private static final Pattern PHONE = Pattern.compile("[0-9+（）()\\- —转、，]{5,60}");

    private final SiteConfig config;
    private final Pattern portalDomain;
    private final Pattern organDomain;

    SiteRules(SiteConfig config) {
        this.config = config;
        var suffix = Pattern.quote("." + config.domainSuffix());
        this.portalDomain = Pattern.compile("www\\." + LABEL + "(?:\\." + LABEL + ")?" + suffix);
        this.organDomain = Pattern.compile(LABEL + "\\." + LABEL + "(?:\\." + LABEL + ")?" + suffix);
    }

    /** All but the code, which a site that is only applied for does not have yet. */
    void check(String key, SiteProfile profile, Violations violations) {
        violations
                .requireText(key, "key", 40)
                .require(key != null && KEY.matcher(key).matches(), "key", "site.key.form")
                .require(key == null || !RESERVED_KEYS.contains(key), "key", "site.key.reserved", key);
        violations.require(profile.kind() != null, "kind", "field.blank");
        checkRegion(profile.region(), violations);
        checkName(profile.kind(), profile.name(), violations);
        checkDomain(profile.kind(), profile.domain(), violations);
        checkOrganiser(profile.organiser(), violations);
    }

    private static void checkRegion(Region region, Violations violations) {
        violations
                .requireText(region.name(), "regionName", 60)
                .require(
                        region.code() != null
                                && REGION_CODE.matcher(region.code()).matches(),
                        "regionCode",
                        "site.region.form")
                .require(
                        region.cityCode() == null
                                || REGION_CODE.matcher(region.cityCode()).matches(),
                        "cityCode",
                        "site.region.form");
    }

    void checkName(SiteKind kind, String name, Violations violations) {
        violations
                .requireText(name, "name", 40)
                .require(name != null && NAME.matcher(name).matches(), "name", "site.name.characters");
        if (violations.has("name") || kind == null) {
            return;
        }
        if (kind.portal()) {
            violations.require(
                    name.endsWith(config.portalNameEnding()), "name", "site.name.portal", config.portalNameEnding());
        } else {
            violations.require(!name.endsWith("门户网站"), "name", "site.name.organ");
        }
    }

    static void checkCode(String field, String code, String regionCode, Violations violations) {
        violations.require(SiteCode.wellFormed(code), field, "site.code.form");
        if (!violations.has(field) && !violations.has("regionCode")) {
            violations.require(SiteCode.fitsRegion(code, regionCode), field, "site.code.region", regionCode);
        }
    }

    void checkDomain(SiteKind kind, String domain, Violations violations) {
        violations.requireText(domain, "domain", 190);
        if (violations.has("domain") || kind == null) {
            return;
        }
        var portal = kind.portal();
        violations.require(
                (portal ? portalDomain : organDomain).matcher(domain).matches(),
                "domain",
                portal ? "site.domain.portal" : "site.domain.organ",
                config.domainSuffix());
    }

    static void checkOrganiser(Organiser organiser, Violations violations) {
        violations
                .requireText(organiser.name(), "organiser", 100)
                .limitText(organiser.address(), "address", 200)
                .limitText(organiser.icp(), "icp", 60)
                .limitText(organiser.policeNumber(), "policeNumber", 60)
                .require(
                        organiser.phone() == null
                                || PHONE.matcher(organiser.phone()).matches(),
                        "phone",
                        "site.phone.form")
                .limitText(organiser.markUrl(), "markUrl", Organiser.LONGEST_MARK_URL)
                .require(
                        organiser.markUrl() == null
                                || WEB_ADDRESS.matcher(organiser.markUrl()).matches(),
                        "markUrl",
                        "site.mark.form");
    }
}
