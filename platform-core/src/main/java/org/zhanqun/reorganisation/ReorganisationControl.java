package org.zhanqun.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.Violations;

/** Sets reorganisations up, lets them begin, stops them and has them undone. Run as the province. */
@ApplicationScoped
public class ReorganisationControl {
    private final Reorganisations reorganisations;
    private final Clock clock;
    private final Event<DomainEvent> happened;

    ReorganisationControl(Reorganisations reorganisations, Clock clock, Event<DomainEvent> happened) {
        this.reorganisations = reorganisations;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * Keeps a list until somebody lets it happen.
     *
     * @param basis the decision that it rests on, which its mergers give for their reason
     * @param plan  in which nothing is wrong
     */
    public Reorganisation prepare(String title, String basis, CheckedPlan plan) {
        new Violations()
                .requireText(title, "title", 100)
                .requireText(basis, "basis", 150)
                .require(!plan.steps().isEmpty() || plan.broken() > 0, "file", "reorganisation.empty")
                .require(plan.broken() == 0, "file", "reorganisation.broken", plan.broken())
                .check();
        var prepared = new Reorganisation(title.strip(), basis.strip(), Actor.current(), clock.instant());
        reorganisations.persist(prepared);
        plan.steps()
                .forEach(candidate -> reorganisations.persist(
                        new ReorganisationStep(prepared.id(), candidate.row(), candidate.step())));
        reorganisations.flush();
        fire(prepared, "prepare");
        return prepared;
    }

    /** Lets it begin, or go on after a stop and try what failed again. @throws Conflict when there is nothing to begin */
    public Reorganisation run(long id) {
        var found = reorganisations.requireToChange(id);
        found.run(Actor.current(), clock.instant());
        reorganisations.steps(id).stream()
                .filter(step -> step.state() == ReorganisationStep.State.FAILED)
                .forEach(ReorganisationStep::waitAgain);
        fire(found, "run");
        return found;
    }

    /** Takes no further step; a merger that moves is not left halfway. @throws Conflict when it does not run */
    public Reorganisation stop(long id) {
        var found = reorganisations.requireToChange(id);
        found.stop(clock.instant());
        fire(found, "stop");
        return found;
    }

    /** Undoes what can be undone, the last step first. @throws Conflict while it runs, and before it began */
    public Reorganisation undo(long id) {
        var found = reorganisations.requireToChange(id);
        found.undo(Actor.current(), clock.instant());
        fire(found, "undo");
        return found;
    }

    /** Forgets one that nobody has let begin. @throws Conflict when somebody has */
    public void discard(long id) {
        var found = reorganisations.requireToChange(id);
        found.requireUntouched();
        reorganisations.delete(found);
        fire(found, "discard");
    }

    private void fire(Reorganisation found, String step) {
        happened.fire(ReorganisationTaken.of(found, step));
    }
}
