package org.zhanqun.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.zhanqun.identity.UserName;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteRegister;
import org.zhanqun.site.Sites;

/** What must hold of what is applied for. Looked at when a case is handed in, and again by whatever carries it out. */
@ApplicationScoped
class CaseRules {
    private final Sites sites;
    private final SiteRegister register;
    private final SiteLifecycle lifecycle;
    private final MergerPlanning mergers;
    private final Cases cases;
    private final Clock clock;

    CaseRules(
            Sites sites,
            SiteRegister register,
            SiteLifecycle lifecycle,
            MergerPlanning mergers,
            Cases cases,
            Clock clock) {
        this.sites = sites;
        this.register = register;
        this.lifecycle = lifecycle;
        this.mergers = mergers;
        this.cases = cases;
        this.clock = clock;
    }

    /** A draft may lack anything, but what is there must fit. */
    void checkDraft(String reason, Proposal proposal) {
        new Violations()
                .limitText(reason, "reason", 300)
                .limitText(proposal.key(), "key", 40)
                .limitText(proposal.name(), "name", 60)
                .limitText(proposal.domain(), "domain", 190)
                .limitText(proposal.regionCode(), "regionCode", 6)
                .limitText(proposal.regionName(), "regionName", 60)
                .limitText(proposal.organiser(), "organiser", 100)
                .limitText(proposal.address(), "address", 200)
                .limitText(proposal.phone(), "phone", 60)
                .limitText(proposal.webmaster(), "webmaster", 60)
                .limitText(proposal.webmasterName(), "webmasterName", 60)
                .limitText(proposal.successor(), "successor", 40)
                .check();
    }

    /** @throws Conflict when another case about the same site is under way */
    void checkComplete(SiteCase found) {
        var proposal = found.proposal();
        var violations = new Violations().requireText(found.reason(), "reason", 300);
        if (found.kind() == CaseKind.OPENING) {
            checkOpening(found, violations);
        } else {
            checkOnSite(found, sites.require(found.siteKey()), violations);
        }
        violations.check();
        requireAlone(found, found.kind() == CaseKind.OPENING ? proposal.key() : found.siteKey());
    }

    private void checkOpening(SiteCase found, Violations violations) {
        var proposal = found.proposal();
        violations
                .require(proposal.siteKind() != null, "siteKind", "field.blank")
                .require(proposal.siteKind() != SiteKind.PROVINCE, "siteKind", "case.opening.portal")
                .requireText(proposal.webmaster(), "webmaster", 60)
                .require(
                        proposal.webmaster() == null || UserName.wellFormed(proposal.webmaster()),
                        "webmaster",
                        "webmaster.form");
        if (!violations.has("siteKind")) {
            register.examine(proposal.key(), found.profile(), violations);
            requireUnasked(found, violations);
        }
    }

    private void checkOnSite(SiteCase found, Site site, Violations violations) {
        site.requireOpen();
        var proposal = found.proposal();
        switch (found.kind()) {
            case OPENING -> throw new IllegalStateException("There is no site yet");
            case CHANGE -> {
                register.examine(site, proposal.name(), organiser(site, proposal), violations);
                violations.require(changes(site, proposal), "name", "case.change.nothing");
            }
            case DOMAIN -> {
                register.examineDomain(site, proposal.domain(), violations);
                requireUnasked(found, violations);
            }
            case SUSPENSION -> {
                violations.check();
                lifecycle.examineSuspension(site.key(), found.reason(), proposal.until());
            }
            case MERGER -> {
                violations.requireText(proposal.successor(), "successor", 40).check();
                mergers.examine(site.key(), proposal.successor());
            }
            case CLOSURE -> {
                violations.check();
                lifecycle.examineClosure(site.key(), found.reason(), proposal.successor());
            }
        }
    }

    private void requireUnasked(SiteCase found, Violations violations) {
        if (!violations.has("domain")) {
            cases.askingFor(found.proposal().domain(), found.id())
                    .ifPresent(other -> violations.require(
                            false, "domain", "case.domain.asked", other.id().toString()));
        }
    }

    private void requireAlone(SiteCase found, String key) {
        cases.claiming(key).filter(other -> !other.id().equals(found.id())).ifPresent(other -> {
            throw new Conflict("case.second", other.id().toString());
        });
    }

    private static boolean changes(Site site, Proposal proposal) {
        return !site.name().equals(proposal.name()) || !site.organiser().equals(organiser(site, proposal));
    }

    /** The site's organiser as it is to be: what is registered stays. */
    static Organiser organiser(Site site, Proposal proposal) {
        return new Organiser(
                proposal.organiser(),
                proposal.address(),
                proposal.phone(),
                site.organiser().icp(),
                site.organiser().policeNumber(),
                site.organiser().markUrl());
    }

    void checkRegistration(SiteCase found, Registration registration) {
        var violations = new Violations()
                .require(registration.kind() != null, "kind", "field.blank")
                .requireText(registration.number(), "number", 60)
                .require(registration.grantedOn() != null, "grantedOn", "field.blank")
                .require(
                        registration.grantedOn() == null
                                || !registration.grantedOn().isAfter(Clocks.today(clock)),
                        "grantedOn",
                        "case.registration.future");
        if (registration.kind() == RegistrationKind.SITE_CODE && !violations.has("number")) {
            register.examineCode(
                    "number", registration.number(), found.proposal().regionCode(), violations);
        }
        violations.check();
    }
}
