package org.zhanqun.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.site.SiteOpening;
import org.zhanqun.admin.site.SiteSummary;
import org.zhanqun.admin.site.WebmasterAccounts;
import org.zhanqun.admin.start.ProvinceConfig;
import org.zhanqun.cases.CaseHandling;
import org.zhanqun.cases.CaseHandling.Application;
import org.zhanqun.cases.CaseHandling.Seen;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.CaseLimits;
import org.zhanqun.cases.CaseMove;
import org.zhanqun.cases.CaseRights;
import org.zhanqun.cases.Cases;
import org.zhanqun.cases.Registration;
import org.zhanqun.cases.SiteCase;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages and the API do with cases, each step in its own transaction. Only records leave. */
@ApplicationScoped
class CaseDesk {
    private static final int CHOICES = 1000;

    private final Cases cases;
    private final CaseHandling handling;
    private final CaseLimits limits;
    private final Sites sites;
    private final SiteOpening opening;
    private final ProvinceConfig province;
    private final Caller caller;
    private final Clock clock;

    CaseDesk(
            Cases cases,
            CaseHandling handling,
            CaseLimits limits,
            Sites sites,
            SiteOpening opening,
            ProvinceConfig province,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.handling = handling;
        this.limits = limits;
        this.sites = sites;
        this.opening = opening;
        this.province = province;
        this.caller = caller;
        this.clock = clock;
    }

    record Found(List<CaseSummary> cases, long total, long waiting, long overdue) {}

    /** A site that a case is to be about. */
    record About(SiteSummary site, Organiser organiser) {}

    record City(String code, String name) {}

    /** @param account the webmaster's account when a site was opened, otherwise null */
    record Executed(CaseView view, WebmasterAccounts.Account account) {}

    @ForProvince(ForProvince.Need.MEMBER)
    Found list(Cases.Filter filter, int page, int size) {
        requirePart();
        var who = caller.rights();
        var today = Clocks.today(clock);
        var found = cases.search(filter, who, today, page, size);
        var names = names(found.cases());
        return new Found(
                found.cases().stream()
                        .map(one -> CaseSummary.of(one, one.siteKey() == null ? null : names.get(one.siteKey()), today))
                        .toList(),
                found.total(),
                cases.waiting(who, today),
                cases.overdue(who, today));
    }

    private Map<String, String> names(List<SiteCase> found) {
        var keys =
                found.stream().map(SiteCase::siteKey).filter(Objects::nonNull).collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : sites.list("siteKey in ?1", keys).stream().collect(Collectors.toMap(Site::key, Site::name));
    }

    private void requirePart() {
        if (!CaseRights.any(caller.rights())) {
            throw new Denied("access.denied");
        }
    }

    @ForProvince(ForProvince.Need.MEMBER)
    CaseView show(long id) {
        return view(cases.require(id, caller.rights()));
    }

    @ForProvince(ForProvince.Need.MEMBER)
    CaseView file(Application application, boolean submit) {
        var filed = handling.file(application, caller.rights());
        return view(submit ? submitted(filed) : filed);
    }

    @ForProvince(ForProvince.Need.MEMBER)
    CaseView revise(Seen seen, Application application, boolean submit) {
        var revised = handling.revise(seen, application, caller.rights());
        return view(submit ? submitted(revised) : revised);
    }

    private SiteCase submitted(SiteCase found) {
        cases.flush();
        return handling.submit(new Seen(found.id(), found.version()), caller.rights());
    }

    @ForProvince(ForProvince.Need.MEMBER)
    CaseView take(Seen seen, CaseMove move, String opinion) {
        return view(
                move == CaseMove.SUBMIT
                        ? handling.submit(seen, caller.rights())
                        : handling.take(seen, move, opinion, caller.rights()));
    }

    @ForProvince(ForProvince.Need.MEMBER)
    CaseView register(Seen seen, Registration registration) {
        return view(handling.register(seen, registration, caller.rights()));
    }

    /** One transaction: when the identity server does not answer, nothing has happened. */
    @ForProvince(ForProvince.Need.MEMBER)
    Executed execute(Seen seen) {
        var account = new WebmasterAccounts.Account[1];
        var done = handling.execute(
                seen,
                caller.rights(),
                asking -> account[0] = opening.open(request(asking)).account());
        return new Executed(view(done), account[0]);
    }

    private SiteOpening.Request request(SiteCase asking) {
        var proposal = asking.proposal();
        var profile = asking.profile();
        return new SiteOpening.Request(
                proposal.key(),
                proposal.siteKind(),
                profile.name(),
                profile.code(),
                profile.domain(),
                profile.region().code(),
                profile.region().name(),
                profile.region().cityCode(),
                profile.organiser().name(),
                profile.organiser().address(),
                profile.organiser().phone(),
                profile.organiser().icp(),
                profile.organiser().policeNumber(),
                profile.organiser().markUrl(),
                proposal.webmaster(),
                proposal.webmasterName(),
                province.demonstration());
    }

    private CaseView view(SiteCase found) {
        cases.flush();
        var who = caller.rights();
        var name =
                found.siteKey() == null ? null : sites.require(found.siteKey()).name();
        return new CaseView(
                CaseSummary.of(found, name, Clocks.today(clock)),
                found.reason(),
                found.fromCity(),
                found.proposal(),
                found.records(),
                found.registrations(),
                found.kind() == CaseKind.OPENING ? found.missing() : List.of(),
                CaseRights.open(found, who),
                found.state().editable() && found.applicant().equals(who.userName()),
                limits.of(found.kind()));
    }

    /** The site a case is to be about, for those who may apply for something about it. */
    @ForProvince(ForProvince.Need.MEMBER)
    About about(String key) {
        return sites.findByIdOptional(key)
                .filter(site -> CaseRights.applies(caller.rights(), site))
                .map(site -> new About(SiteSummary.of(site), site.organiser()))
                .orElseThrow(() -> new NotFound("site.not-found", key));
    }

    /** The only site that the person works for, when it is one and there is nothing else to see. */
    @ForProvince(ForProvince.Need.MEMBER)
    Optional<SiteSummary> onlySite() {
        var who = caller.rights();
        return who.supervises() || who.siteKeys().size() != 1
                ? Optional.empty()
                : sites.findByIdOptional(who.siteKeys().iterator().next()).map(SiteSummary::of);
    }

    /** Sites that the person may apply for something about. */
    @ForProvince(ForProvince.Need.MEMBER)
    List<SiteSummary> choices() {
        var who = caller.rights();
        var within = who.provinceAdmin() ? null : new Sites.Within(CaseRights.sitesRun(who), who.cities());
        return sites.search(new Sites.Filter(null, null, null, null, within), 1, CHOICES).sites().stream()
                .filter(site -> site.status() != SiteStatus.CLOSED && site.kind() != SiteKind.PROVINCE)
                .map(SiteSummary::of)
                .toList();
    }

    /** The cities whose cases the person sees, as their portals name them. */
    @ForProvince(ForProvince.Need.MEMBER)
    List<City> cities() {
        var who = caller.rights();
        return sites.list("kind = ?1 and status <> ?2 order by region.code", SiteKind.CITY, SiteStatus.CLOSED).stream()
                .map(Site::region)
                .filter(region -> who.seesProvince() || who.cities().contains(region.code()))
                .map(region -> new City(region.code(), region.name()))
                .toList();
    }

    LocalDate today() {
        return Clocks.today(clock);
    }
}
