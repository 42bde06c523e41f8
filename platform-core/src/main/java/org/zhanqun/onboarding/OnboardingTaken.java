package org.zhanqun.onboarding;

import org.zhanqun.kernel.DomainEvent;

/** Something was done with an onboarding as a whole. @param step such as prepare, run or stop */
public record OnboardingTaken(long id, String step, String detail) implements DomainEvent {
    @Override
    public String site() {
        return null;
    }

    @Override
    public String action() {
        return "onboarding." + step;
    }

    @Override
    public String subject() {
        return Long.toString(id);
    }
}
