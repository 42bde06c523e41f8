package org.zhanqun.admin.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.reorganisation.CheckedPlan;
import org.zhanqun.reorganisation.PlanRow;
import org.zhanqun.reorganisation.ReadyLists;
import org.zhanqun.reorganisation.Reorganisation;
import org.zhanqun.reorganisation.ReorganisationCheck;
import org.zhanqun.reorganisation.ReorganisationControl;
import org.zhanqun.reorganisation.ReorganisationStep;
import org.zhanqun.reorganisation.ReorganisationStep.State;
import org.zhanqun.reorganisation.Reorganisations;
import org.zhanqun.reorganisation.StepKind;

/** What pages and API do with reorganisations, each step in its own transaction. Only records leave. */
@ApplicationScoped
class ReorganisationDesk {
    private static final int MOST_LISTED = 50;

    private final Reorganisations reorganisations;
    private final ReorganisationCheck check;
    private final ReorganisationControl control;
    private final ReadyLists lists;
    private final MergerPlanning mergers;

    ReorganisationDesk(
            Reorganisations reorganisations,
            ReorganisationCheck check,
            ReorganisationControl control,
            ReadyLists lists,
            MergerPlanning mergers) {
        this.reorganisations = reorganisations;
        this.check = check;
        this.control = control;
        this.lists = lists;
        this.mergers = mergers;
    }

    /**
     * How far a reorganisation is.
     *
     * @param basis  the decision that it rests on
     * @param counts how many steps are in each state; states with none are left out
     */
    public record Summary(
            long id,
            String title,
            String basis,
            Reorganisation.Phase phase,
            int steps,
            Map<State, Long> counts,
            String setBy,
            Instant setAt,
            Instant changedAt) {
        private static Summary of(Reorganisation found, List<ReorganisationStep> steps) {
            var counts = new EnumMap<State, Long>(steps.stream()
                    .collect(Collectors.groupingBy(
                            ReorganisationStep::state, () -> new EnumMap<>(State.class), Collectors.counting())));
            return new Summary(
                    found.id(),
                    found.title(),
                    found.basis(),
                    found.phase(),
                    steps.size(),
                    counts,
                    found.setBy(),
                    found.setAt(),
                    found.changedAt());
        }

        public boolean moves() {
            return phase.moves();
        }

        private long in(State state) {
            return counts.getOrDefault(state, 0L);
        }

        public long done() {
            return in(State.DONE);
        }

        public long failed() {
            return in(State.FAILED);
        }

        public long undone() {
            return in(State.UNDONE);
        }

        public long kept() {
            return in(State.KEPT);
        }
    }

    /**
     * A step.
     *
     * @param row     of the list, from 1 with the heads
     * @param columns that go, as the list says it; null for other kinds
     * @param newName null when it stays; so for the organiser and the domain
     * @param reason  why it was not done or not undone, or what holds its merger up, in Chinese; null when nothing is wrong
     * @param merger  that carries it out; null for other kinds, and before it began
     */
    public record Line(
            int row,
            StepKind kind,
            String site,
            String siteName,
            String target,
            String targetName,
            String columns,
            String newName,
            String newOrganiser,
            String newDomain,
            State state,
            String reason,
            Long merger) {
        private static Line of(ReorganisationStep step, String problem) {
            var planned = step.planned();
            return new Line(
                    step.rowNo(),
                    planned.kind(),
                    planned.site(),
                    planned.siteName(),
                    planned.target(),
                    planned.targetName(),
                    planned.columns(),
                    planned.newName(),
                    planned.newOrganiser(),
                    planned.newDomain(),
                    step.state(),
                    problem,
                    step.merger());
        }
    }

    public record Found(Summary reorganisation, List<Line> steps) {}

    /** What came of a list. @param prepared null when something is wrong in it, or nothing was to be kept */
    record Taken(CheckedPlan plan, Found prepared) {}

    /** Before a file is read. */
    @ForProvince(ForProvince.Need.ADMIN)
    void requireAdmin() {
        // The annotation asks.
    }

    @ForProvince(ForProvince.Need.ADMIN)
    List<Summary> list() {
        return reorganisations.newest(MOST_LISTED).stream()
                .map(found -> Summary.of(found, reorganisations.steps(found.id())))
                .toList();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Map<String, String> readyTitles() {
        return lists.titles();
    }

    @ForProvince(ForProvince.Need.ADMIN)
    ReadyLists.Ready ready(String name) {
        return lists.of(name);
    }

    /** Looks at a list and keeps nothing (预检). */
    @ForProvince(ForProvince.Need.ADMIN)
    CheckedPlan check(List<PlanRow> rows) {
        return check.check(rows);
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Taken take(String title, String basis, List<PlanRow> rows) {
        var plan = check.check(rows);
        return new Taken(plan, plan.broken() > 0 ? null : found(control.prepare(title, basis, plan)));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Found show(long id) {
        return found(reorganisations.require(id));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Found run(long id) {
        return found(control.run(id));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Found stop(long id) {
        return found(control.stop(id));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    Found undo(long id) {
        return found(control.undo(id));
    }

    @ForProvince(ForProvince.Need.ADMIN)
    void discard(long id) {
        control.discard(id);
    }

    private Found found(Reorganisation found) {
        var steps = reorganisations.steps(found.id());
        Function<ReorganisationStep, String> problem =
                step -> step.state() == State.UNDER_WAY || step.state() == State.UNDOING
                        ? mergers.show(step.merger()).problem()
                        : step.reason();
        return new Found(
                Summary.of(found, steps),
                steps.stream().map(step -> Line.of(step, problem.apply(step))).toList());
    }
}
