package org.zhanqun.admin.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.CaseState;
import org.zhanqun.cases.SiteCase;

/**
 * A case as lists show it.
 *
 * @param site     key of the site it is about; null for an opening that is not carried out yet
 * @param siteName the site's name, or the one that a new site is to have; null when a draft has none yet
 * @param dueOn    the last day for the next step, or null
 */
public record CaseSummary(
        long id,
        long version,
        CaseKind kind,
        CaseState state,
        String site,
        String siteName,
        String cityCode,
        String applicant,
        Instant filedAt,
        Instant changedAt,
        LocalDate dueOn,
        boolean overdue) {
    static CaseSummary of(SiteCase found, String siteName, LocalDate today) {
        return new CaseSummary(
                found.id(),
                found.version(),
                found.kind(),
                found.state(),
                found.siteKey(),
                siteName == null ? found.proposal().name() : siteName,
                found.cityCode(),
                found.applicant(),
                found.filedAt(),
                found.changedAt(),
                found.dueOn(),
                found.overdue(today));
    }
}
