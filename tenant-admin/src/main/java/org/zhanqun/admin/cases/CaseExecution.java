package org.zhanqun.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.zhanqun.cases.CaseHandling.Seen;
import org.zhanqun.cases.CaseMove;
import org.zhanqun.kernel.DomainException.Unavailable;

/** Carries out what was decided, and writes into the case when something that is needed does not answer. */
@ApplicationScoped
class CaseExecution {
    private final CaseDesk desk;

    CaseExecution(CaseDesk desk) {
        this.desk = desk;
    }

    /** @throws Unavailable when it could not be done; the case says so and waits to be tried again */
    CaseDesk.Executed execute(Seen seen) {
        try {
            return desk.execute(seen);
        } catch (Unavailable away) {
            desk.take(seen, CaseMove.HALT, away.message(Locale.SIMPLIFIED_CHINESE));
            throw away;
        }
    }
}
