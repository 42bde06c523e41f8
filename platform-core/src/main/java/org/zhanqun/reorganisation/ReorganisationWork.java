package org.zhanqun.reorganisation;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.zhanqun.feed.DatabaseAway;
import org.zhanqun.identity.Memberships;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.reorganisation.Reorganisation.Phase;
import org.zhanqun.reorganisation.ReorganisationStep.State;
import org.zhanqun.tenancy.Tenants;

/**
 * Goes on with reorganisations, step by step, each in a transaction under the reorganisation's lock that also says what became of it:
 * whoever dies has taken some steps whole, and of several nodes one takes each. Steps about the same sites follow one another.
 */
@ApplicationScoped
public class ReorganisationWork {
    private final Reorganisations reorganisations;
    private final StepTaking taking;
    private final Memberships memberships;
    private final Tenants tenants;
    private final Clock clock;

    ReorganisationWork(
            Reorganisations reorganisations, StepTaking taking, Memberships memberships, Tenants tenants, Clock clock) {
        this.reorganisations = reorganisations;
        this.taking = taking;
        this.memberships = memberships;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** What can be done now of each reorganisation that has work. @return how many steps went on */
    public int run() {
        var worked = 0;
        for (var due : tenants.callAsProvince(reorganisations::due)) {
            try {
                worked += goOn(due);
            } catch (RuntimeException failed) {
                // Not the reorganisation's fault: it goes on the next time.
                Log.warnf(failed, "Reorganisation %d has stopped for now", due.id());
            }
        }
        return worked;
    }

    private int goOn(Reorganisation due) {
        if (due.phase() == Phase.RUNNING
                && !tenants.callAsProvince(() -> memberships.rightsOf(due.runBy()))
                        .provinceAdmin()) {
            tenants.runAsProvince(
                    () -> reorganisations.requireToChange(due.id()).stop(clock.instant()));
            return 0;
        }
        var steps = tenants.callAsProvince(() -> reorganisations.steps(due.id()));
        var worked = 0;
        for (var step : due.phase() == Phase.UNDOING ? steps.reversed() : steps) {
            if (mayGoOn(due.phase(), step, steps) && goOn(due, step)) {
                worked++;
            }
        }
        if (worked == 0) {
            tenants.runAsProvince(() -> end(due));
        }
        return worked;
    }

    /** As it was read: what another node has done since is seen under the lock. */
    private static boolean mayGoOn(Phase phase, ReorganisationStep step, List<ReorganisationStep> steps) {
        if (phase == Phase.UNDOING) {
            return step.state().stands()
                    && steps.stream()
                            .noneMatch(later -> later.rowNo() > step.rowNo()
                                    && later.state().stands()
                                    && step.planned().before(later.planned()));
        }
        return step.state() == State.UNDER_WAY
                || step.state() == State.WAITING
                        && steps.stream()
                                .noneMatch(earlier -> earlier.rowNo() < step.rowNo()
                                        && earlier.state() != State.DONE
                                        && earlier.planned().before(step.planned()));
    }

    private boolean goOn(Reorganisation due, ReorganisationStep seen) {
        try {
            return held(due, seen, due.phase() == Phase.UNDOING ? this::undo : this::take);
        } catch (DomainException refused) {
            return held(due, seen, (_, step) -> refuse(due, step, reason(refused)));
        } catch (RuntimeException failed) {
            if (DatabaseAway.caused(failed)) {
                throw failed;
            }
            Log.errorf(failed, "Row %d of reorganisation %d failed", seen.rowNo(), due.id());
            var why = new Conflict("reorganisation.unforeseen").message(Locale.SIMPLIFIED_CHINESE);
            return held(due, seen, (_, step) -> refuse(due, step, why));
        }
    }

    private boolean held(
            Reorganisation due, ReorganisationStep seen, BiFunction<Reorganisation, ReorganisationStep, Boolean> how) {
        try {
            return Actor.call(
                    due.runBy(),
                    () -> tenants.callAsProvince(() -> {
                        var whole = reorganisations.requireToChange(due.id());
                        var step = reorganisations.step(due.id(), seen.rowNo());
                        return whole.phase() == due.phase() && step.state() == seen.state() && how.apply(whole, step);
                    }));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean take(Reorganisation whole, ReorganisationStep step) {
        if (step.state() == State.UNDER_WAY) {
            return taking.look(step);
        }
        taking.take(whole, step);
        return true;
    }

    private boolean undo(Reorganisation whole, ReorganisationStep step) {
        if (step.state() == State.UNDOING) {
            return taking.lookUndone(step);
        }
        taking.undo(step);
        return true;
    }

    private static boolean refuse(Reorganisation due, ReorganisationStep step, String why) {
        if (due.phase() == Phase.UNDOING) {
            step.keep(why);
        } else {
            step.fail(why);
        }
        return true;
    }

    /** Nothing could go on: either a merger is on its way, or that was all. */
    private void end(Reorganisation due) {
        var whole = reorganisations.requireToChange(due.id());
        var steps = reorganisations.steps(due.id());
        var busy = steps.stream()
                .anyMatch(step -> step.state() == State.UNDOING
                        || step.state() == State.UNDER_WAY
                        || mayGoOn(due.phase(), step, steps));
        if (whole.phase() == due.phase() && !busy) {
            whole.end(steps.stream().allMatch(step -> step.state() == State.DONE), clock.instant());
        }
    }

    private static String reason(DomainException refused) {
        return refused instanceof Invalid invalid
                ? invalid.violations().stream()
                        .map(violation -> violation.message(Locale.SIMPLIFIED_CHINESE))
                        .collect(Collectors.joining("；"))
                : refused.message(Locale.SIMPLIFIED_CHINESE);
    }
}
