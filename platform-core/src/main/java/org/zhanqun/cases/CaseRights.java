package org.zhanqun.cases;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhanqun.identity.Rights;
import org.zhanqun.identity.Role;
import org.zhanqun.site.Site;

/** Who sees a case, and who takes which step with it (办理权限). */
public final class CaseRights {
    private CaseRights() {}

    /** Keys of the sites that a person runs: whoever only writes on a site has no part in its cases. */
    public static Set<String> sitesRun(Rights who) {
        return who.sites().stream()
                .filter(held -> held.role() == Role.WEBMASTER)
                .map(Rights.SiteRole::site)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether cases are for this person at all. */
    public static boolean any(Rights who) {
        return who.supervises() || !sitesRun(who).isEmpty();
    }

    /** Whether a person may apply for an opening. @param cityCode of the new site's city, null for the province's own */
    static boolean opens(Rights who, String cityCode) {
        return who.provinceAdmin() || cityCode != null && who.cities().contains(cityCode);
    }

    /** Whether a person may apply for something about a site. */
    public static boolean applies(Rights who, Site site) {
        return who.provinceAdmin()
                || site.region().cityCode() != null
                        && who.cities().contains(site.region().cityCode())
                || sitesRun(who).contains(site.key());
    }

    /** Whether a person may open cases of their own accord. */
    public static boolean appliesAnywhere(Rights who) {
        return who.provinceAdmin() || !who.cities().isEmpty() || !sitesRun(who).isEmpty();
    }

    static boolean sees(SiteCase found, Rights who) {
        if (found.applicant().equals(who.userName())) {
            return true;
        }
        return found.state() != CaseState.DRAFT
                && (who.seesProvince()
                        || found.cityCode() != null && who.cities().contains(found.cityCode())
                        || found.siteKey() != null && sitesRun(who).contains(found.siteKey()));
    }

    /** Whether a step is this person's, whatever the state of the case. */
    private static boolean holds(SiteCase found, CaseMove move, Rights who) {
        var applicant = found.applicant().equals(who.userName());
        return switch (move) {
            case SUBMIT, WITHDRAW -> applicant;
            case REGISTER -> applicant || who.provinceAdmin();
            case PASS_ON -> reviews(found, who);
            case APPROVE, TEST_PASSED, TEST_FAILED, HALT, EXECUTE -> who.provinceAdmin();
            case RETURN, REJECT -> found.state() == CaseState.CITY_REVIEW ? reviews(found, who) : who.provinceAdmin();
        };
    }

    /** The province's administrators stand in where a city has nobody. */
    private static boolean reviews(SiteCase found, Rights who) {
        return who.provinceAdmin() || found.cityCode() != null && who.cities().contains(found.cityCode());
    }

    /** Nobody judges their own application, nor approves what they passed on themselves. */
    private static boolean secondPair(SiteCase found, CaseMove move, Rights who) {
        return !move.judges()
                || !found.applicant().equals(who.userName())
                        && (move != CaseMove.APPROVE
                                || found.lastBy(CaseMove.PASS_ON)
                                        .filter(who.userName()::equals)
                                        .isEmpty());
    }

    /** The key of the refusal when a step is not this person's, or null when it is. */
    static String refusal(SiteCase found, CaseMove move, Rights who) {
        if (!holds(found, move, who)) {
            return "access.denied";
        }
        return secondPair(found, move, who) ? null : "case.own";
    }

    /** The steps that a person can take now. */
    public static Set<CaseMove> open(SiteCase found, Rights who) {
        var open = EnumSet.noneOf(CaseMove.class);
        for (var move : CaseMove.values()) {
            if (move != CaseMove.HALT && move.possibleIn(found.state()) && refusal(found, move, who) == null) {
                open.add(move);
            }
        }
        return open;
    }
}
