package org.zhanqun.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;

/** Sets onboardings up, lets them begin, and stops them. Run as the province. */
@ApplicationScoped
public class OnboardingControl {
    private static final int LONGEST_NAME = 200;

    private final Onboardings onboardings;
    private final Clock clock;
    private final Event<OnboardingTaken> taken;

    OnboardingControl(Onboardings onboardings, Clock clock, Event<OnboardingTaken> taken) {
        this.onboardings = onboardings;
        this.clock = clock;
        this.taken = taken;
    }

    /** Keeps what a spreadsheet describes until somebody lets it happen. @param sheet in which nothing is wrong */
    public Onboarding prepare(String fileName, CheckedSheet sheet) {
        new Violations()
                .require(!sheet.sites().isEmpty(), "file", "onboarding.empty")
                .require(sheet.broken() == 0, "file", "onboarding.broken", sheet.broken())
                .check();
        var name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        var prepared = new Onboarding(name, sheet.sites().size(), Actor.current(), clock.instant());
        onboardings.persist(prepared);
        sheet.sites()
                .forEach(candidate ->
                        onboardings.persist(new OnboardingRow(prepared.id(), candidate.row(), candidate.site())));
        onboardings.flush();
        fire(prepared, "prepare");
        return prepared;
    }

    /** Lets it begin, go on after a stop, or try again what failed. @throws Conflict when there is nothing to begin */
    public Onboarding run(long id) {
        var found = onboardings.requireToChange(id);
        var failed = onboardings.failed(id);
        found.run(Actor.current(), !failed.isEmpty(), clock.instant());
        failed.forEach(OnboardingRow::waitAgain);
        fire(found, "run");
        return found;
    }

    /** Forgets one that nobody has let begin. @throws Conflict when somebody has */
    public void discard(long id) {
        var found = onboardings.requireToChange(id);
        found.requireUntouched();
        onboardings.delete(found);
        fire(found, "discard");
    }

    /** @throws Conflict when it does not move */
    public Onboarding stop(long id) {
        var found = onboardings.requireToChange(id);
        found.stop(clock.instant());
        fire(found, "stop");
        return found;
    }

    /** Looks at all sites that were opened once more. @throws Conflict while it moves */
    public Onboarding lookAgain(long id) {
        var found = onboardings.requireToChange(id);
        found.lookAgain(clock.instant());
        onboardings.forgetLooks(id);
        fire(found, "look-again");
        return found;
    }

    /** Somebody took new one-time passwords for the webmasters. @param accounts how many */
    public void invited(long id, int accounts) {
        taken.fire(new OnboardingTaken(onboardings.require(id).id(), "invite", Integer.toString(accounts)));
    }

    private void fire(Onboarding found, String step) {
        taken.fire(new OnboardingTaken(found.id(), step, found.fileName() + " (" + found.siteCount() + ")"));
    }
}
