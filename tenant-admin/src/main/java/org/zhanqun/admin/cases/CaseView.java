package org.zhanqun.admin.cases;

import java.util.List;
import java.util.Set;
import org.zhanqun.cases.CaseLimits;
import org.zhanqun.cases.CaseMove;
import org.zhanqun.cases.CaseRecord;
import org.zhanqun.cases.Proposal;
import org.zhanqun.cases.Registration;
import org.zhanqun.cases.RegistrationKind;

/**
 * A case with all that was done.
 *
 * @param records  what was done, oldest first
 * @param missing  registrations that are still to be got; of an opening only
 * @param moves    the steps that the caller can take now
 * @param editable whether the caller can change what is applied for
 * @param limits   that hold for the case, and where they come from
 */
public record CaseView(
        CaseSummary summary,
        String reason,
        boolean fromCity,
        Proposal proposal,
        List<CaseRecord> records,
        List<Registration> registrations,
        List<RegistrationKind> missing,
        Set<CaseMove> moves,
        boolean editable,
        List<CaseLimits.Limit> limits) {
    /** Whether the caller can take a step now. */
    public boolean may(String move) {
        return moves.contains(CaseMove.valueOf(move));
    }
}
