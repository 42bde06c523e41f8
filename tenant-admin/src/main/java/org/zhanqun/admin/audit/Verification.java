package org.zhanqun.admin.audit;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.zhanqun.audit.AuditVerification;

/**
 * A walk along the chain of the trail.
 *
 * @param state       RUNNING, INTACT or BROKEN
 * @param entries     that there were when it began
 * @param lastHash    hash of the last of them, to be kept elsewhere and compared
 * @param flaw        CHANGED, MISSING or FOREIGN at the first broken place, or null
 * @param broken      number in the chain of the first broken place, or null
 * @param brokenEntry id of the entry there, or null when it is not known
 */
@TemplateData
public record Verification(
        String state,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        long entries,
        long checked,
        String lastHash,
        String flaw,
        Long broken,
        Long brokenEntry) {
    private static final int SHOWN_OF_A_HASH = 12;

    static Verification of(AuditVerification walk) {
        var flaw = walk.flaw();
        return new Verification(
                walk.state().name(),
                walk.startedBy(),
                walk.startedAt(),
                walk.endedAt(),
                walk.last(),
                walk.checked(),
                walk.lastHash(),
                flaw == null ? null : flaw.name(),
                flaw == null || flaw == AuditVerification.Flaw.FOREIGN ? null : walk.broken(),
                walk.brokenEntry());
    }

    public boolean running() {
        return state.equals("RUNNING");
    }

    public String shortHash() {
        return lastHash.substring(0, SHOWN_OF_A_HASH);
    }
}
