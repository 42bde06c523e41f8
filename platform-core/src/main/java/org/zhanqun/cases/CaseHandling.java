package org.zhanqun.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Locale;
import org.zhanqun.identity.Rights;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.Violations;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.site.Departure;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;

/**
 * Files cases and takes them through their steps. Run as the province, inside its transaction; who asks is checked here, for
 * cases belong to no site.
 */
@ApplicationScoped
public class CaseHandling {
    private static final int LONGEST_OPINION = 300;

    private final Cases cases;
    private final CaseRules rules;
    private final DueDates dates;
    private final Sites sites;
    private final SiteLifecycle lifecycle;
    private final MergerPlanning mergers;
    private final Clock clock;
    private final Event<CaseTaken> taken;

    CaseHandling(
            Cases cases,
            CaseRules rules,
            DueDates dates,
            Sites sites,
            SiteLifecycle lifecycle,
            MergerPlanning mergers,
            Clock clock,
            Event<CaseTaken> taken) {
        this.cases = cases;
        this.rules = rules;
        this.dates = dates;
        this.sites = sites;
        this.lifecycle = lifecycle;
        this.mergers = mergers;
        this.clock = clock;
        this.taken = taken;
    }

    /** A case as the caller had read it. */
    public record Seen(long id, long version) {}

    /**
     * What the applicant wants.
     *
     * @param site     key of the site it is about; null for an opening
     * @param cityCode of a new site's city, null for the province's own; of no meaning otherwise
     */
    public record Application(CaseKind kind, String site, String cityCode, String reason, Proposal proposal) {}

    /** Opens the site that a case asks for, with whatever belongs to that outside of the domain. */
    @FunctionalInterface
    public interface Opener {
        /** @throws org.zhanqun.kernel.DomainException.Unavailable when something that is needed does not answer */
        void open(SiteCase asking);
    }

    /** Files a draft. */
    public SiteCase file(Application application, Rights who) {
        new Violations()
                .require(application.kind() != null, "kind", "field.blank")
                .check();
        var opening = application.kind() == CaseKind.OPENING;
        var filed =
                new SiteCase(application.kind(), opening ? null : application.site(), who.userName(), clock.instant());
        put(filed, application, who);
        cases.persist(filed);
        fire(filed, "file", null);
        return filed;
    }

    /** Changes what is applied for, while it is a draft or has come back. */
    public SiteCase revise(Seen seen, Application application, Rights who) {
        var found = cases.requireForStep(seen.id(), who);
        found.requireUnchanged(seen.version());
        if (!found.applicant().equals(who.userName())) {
            throw new Denied("access.denied");
        }
        found.requirePossible(CaseMove.SUBMIT);
        put(found, application, who);
        fire(found, "revise", null);
        return found;
    }

    private void put(SiteCase found, Application application, Rights who) {
        var proposal = application.proposal() == null
                ? Proposal.NOTHING
                : application.proposal().tidy();
        var reason = Text.tidy(application.reason());
        rules.checkDraft(reason, proposal);
        var city = city(found, Text.tidy(application.cityCode()), who);
        found.put(reason, proposal, city, city != null && who.cities().contains(city), clock.instant());
    }

    /** The city whose case it is, once it is certain that the person may apply for this. */
    private String city(SiteCase found, String chosen, Rights who) {
        if (found.kind() == CaseKind.OPENING) {
            if (!CaseRights.opens(who, chosen)) {
                throw new Denied("case.opening.denied");
            }
            return chosen;
        }
        return site(found, who).region().cityCode();
    }

    private Site site(SiteCase found, Rights who) {
        var key = found.siteKey();
        var site = key == null
                ? null
                : sites.findByIdOptional(key)
                        .filter(one -> who.maySee(key, one.region().cityCode()))
                        .orElse(null);
        if (site == null) {
            throw new NotFound("site.not-found", key == null ? "" : key);
        }
        if (!CaseRights.applies(who, site)) {
            throw new Denied("access.denied");
        }
        site.requireOpen();
        return site;
    }

    /** Hands a case in, also again. */
    public SiteCase submit(Seen seen, Rights who) {
        var found = begin(seen, CaseMove.SUBMIT, who);
        city(found, found.cityCode(), who);
        rules.checkComplete(found);
        return finish(found, CaseMove.SUBMIT, null, who);
    }

    /** Takes a step that needs nothing but words: passing on, deciding, testing, returning, withdrawing. */
    public SiteCase take(Seen seen, CaseMove move, String words, Rights who) {
        var opinion = Text.tidy(words);
        var found = begin(seen, move, who);
        var violations = new Violations();
        if (move.needsWords()) {
            violations.requireText(opinion, "opinion", LONGEST_OPINION);
        }
        violations.limitText(opinion, "opinion", LONGEST_OPINION).check();
        return finish(found, move, opinion, who);
    }

    /** Notes a registration that was granted; with the last one the case goes on to the security test. */
    public SiteCase register(Seen seen, Registration registration, Rights who) {
        var found = begin(seen, CaseMove.REGISTER, who);
        var tidy = new Registration(registration.kind(), Text.tidy(registration.number()), registration.grantedOn());
        rules.checkRegistration(found, tidy);
        found.register(tidy);
        return finish(found, CaseMove.REGISTER, tidy.kind() + " " + tidy.number(), who);
    }

    /** Carries out what was decided. All of it happens, or nothing. */
    public SiteCase execute(Seen seen, Rights who, Opener opener) {
        var found = begin(seen, CaseMove.EXECUTE, who);
        var proposal = found.proposal();
        var key = found.siteKey();
        switch (found.kind()) {
            case OPENING -> {
                opener.open(found);
                found.opened(proposal.key());
            }
            case CHANGE -> lifecycle.change(key, proposal.name(), CaseRules.organiser(sites.require(key), proposal));
            case DOMAIN -> lifecycle.move(key, proposal.domain());
            case SUSPENSION -> lifecycle.suspend(key, found.reason(), proposal.until());
            case MERGER -> merge(found);
            case CLOSURE -> lifecycle.close(key, found.reason(), proposal.successor());
        }
        return finish(found, CaseMove.EXECUTE, null, who);
    }

    /** Plans what nobody has planned, and begins to move; the rest is the merger's own. */
    private void merge(SiteCase found) {
        var departure = sites.require(found.siteKey()).departure();
        if (departure == null || Clocks.today(clock).isBefore(departure.on())) {
            throw new Conflict(
                    "case.merger.notice",
                    departure == null ? "" : departure.on().toString());
        }
        mergers.begin(found.siteKey(), found.proposal().successor(), "第 " + found.id() + " 号办理事项");
        lifecycle.announce(found.siteKey(), null);
    }

    /** The public is told as soon as it is decided, and that it stays when the decision is taken back. */
    private void tell(SiteCase found, CaseState before) {
        if (found.kind() != CaseKind.MERGER) {
            return;
        }
        if (found.state() == CaseState.READY && before != CaseState.READY) {
            lifecycle.announce(
                    found.siteKey(),
                    new Departure(found.proposal().successor(), dates.noticeUntil(Clocks.today(clock))));
        } else if (before == CaseState.READY
                && (found.state() == CaseState.RETURNED || found.state() == CaseState.WITHDRAWN)) {
            lifecycle.announce(found.siteKey(), null);
        }
    }

    private SiteCase begin(Seen seen, CaseMove move, Rights who) {
        var found = cases.requireForStep(seen.id(), who);
        var refusal = CaseRights.refusal(found, move, who);
        if (refusal != null) {
            throw new Denied(refusal);
        }
        found.requireUnchanged(seen.version());
        found.requirePossible(move);
        return found;
    }

    private SiteCase finish(SiteCase found, CaseMove move, String opinion, Rights who) {
        var before = found.state();
        found.take(move, who.userName(), opinion, clock, dates);
        tell(found, before);
        cases.flush();
        fire(found, move.name().toLowerCase(Locale.ROOT).replace('_', '-'), opinion);
        return found;
    }

    private void fire(SiteCase found, String step, String opinion) {
        taken.fire(new CaseTaken(found.id(), found.siteKey(), found.kind(), step, opinion));
    }
}
