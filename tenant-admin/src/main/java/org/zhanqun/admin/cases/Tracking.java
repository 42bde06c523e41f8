package org.zhanqun.admin.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.CaseMove;
import org.zhanqun.cases.CaseRecord;
import org.zhanqun.cases.CaseState;

/** A case's way as a parcel's tracking shows it (办理过程): what is still to come on top, then where it stands, then what was done. */
record Tracking(List<CaseState> toCome, Waiting now, List<Stop> done) {
    /** Where the case stands. @param dueOn the last day, or null */
    record Waiting(CaseState state, LocalDate dueOn, boolean overdue) {}

    /** Something that was done. @param tone ok or bad */
    record Stop(CaseMove move, String person, String opinion, Instant at, String tone) {}

    static Tracking of(CaseView view) {
        var summary = view.summary();
        var state = summary.state();
        var waiting = state.underWay() || state == CaseState.DRAFT
                ? new Waiting(state, summary.dueOn(), summary.overdue())
                : null;
        return new Tracking(
                waiting == null ? List.of() : after(view, state).reversed(),
                waiting,
                view.records().reversed().stream().map(Tracking::stop).toList());
    }

    private static List<CaseState> after(CaseView view, CaseState state) {
        var way = new ArrayList<CaseState>();
        if (view.summary().cityCode() != null && !view.fromCity()) {
            way.add(CaseState.CITY_REVIEW);
        }
        way.add(CaseState.PROVINCE_DECISION);
        if (view.summary().kind() == CaseKind.OPENING) {
            way.add(CaseState.REGISTERING);
            way.add(CaseState.SECURITY_TEST);
        }
        way.add(CaseState.READY);
        way.add(CaseState.DONE);
        return way.subList(way.indexOf(state) + 1, way.size());
    }

    private static Stop stop(CaseRecord record) {
        var tone = switch (record.move()) {
            case SUBMIT, PASS_ON, APPROVE, REGISTER, TEST_PASSED, EXECUTE -> "ok";
            case RETURN, REJECT, TEST_FAILED, HALT, WITHDRAW -> "bad";
        };
        return new Stop(record.move(), record.person(), record.opinion(), record.happenedAt(), tone);
    }
}
