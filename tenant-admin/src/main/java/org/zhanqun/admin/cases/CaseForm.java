package org.zhanqun.admin.cases;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.cases.CaseHandling.Application;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.Proposal;
import org.zhanqun.site.SiteKind;

/** What was typed into an application, kept as it was typed. @param step {@code submit} to hand it in, otherwise it is kept */
public record CaseForm(
        @RestForm String version,
        @RestForm String step,
        @RestForm String kind,
        @RestForm String site,
        @RestForm String cityCode,
        @RestForm String reason,
        @RestForm String key,
        @RestForm String siteKind,
        @RestForm String name,
        @RestForm String domain,
        @RestForm String regionCode,
        @RestForm String regionName,
        @RestForm String organiser,
        @RestForm String address,
        @RestForm String phone,
        @RestForm String webmaster,
        @RestForm String webmasterName,
        @RestForm String until,
        @RestForm String successor) {
    /** A form to begin with. @param about the site, with what is on record to be changed; null for an opening */
    static CaseForm blank(CaseKind kind, CaseDesk.About about) {
        var changing = kind == CaseKind.CHANGE;
        return new CaseForm(
                "0",
                null,
                kind.name(),
                about == null ? null : about.site().key(),
                null,
                null,
                null,
                SiteKind.DEPARTMENT.name(),
                changing ? about.site().name() : null,
                null,
                null,
                null,
                changing ? about.organiser().name() : null,
                changing ? about.organiser().address() : null,
                changing ? about.organiser().phone() : null,
                null,
                null,
                null,
                null);
    }

    static CaseForm of(CaseView view) {
        var summary = view.summary();
        var proposal = view.proposal();
        return new CaseForm(
                Long.toString(summary.version()),
                null,
                summary.kind().name(),
                summary.site(),
                summary.cityCode(),
                view.reason(),
                proposal.key(),
                proposal.siteKind() == null ? null : proposal.siteKind().name(),
                proposal.name(),
                proposal.domain(),
                proposal.regionCode(),
                proposal.regionName(),
                proposal.organiser(),
                proposal.address(),
                proposal.phone(),
                proposal.webmaster(),
                proposal.webmasterName(),
                Objects.toString(proposal.until(), null),
                proposal.successor());
    }

    boolean submits() {
        return "submit".equals(step);
    }

    /** How the case's page is to say what was done. */
    String done() {
        return submits() ? "?done=SUBMIT" : "?done=saved";
    }

    long seenVersion() {
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    Application application() {
        return new Application(
                constant(CaseKind.class, kind),
                site == null || site.isBlank() ? null : site.strip(),
                cityCode,
                reason,
                new Proposal(
                        key,
                        constant(SiteKind.class, siteKind),
                        name,
                        domain,
                        regionCode,
                        regionName,
                        organiser,
                        address,
                        phone,
                        webmaster,
                        webmasterName,
                        date(until),
                        successor));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
