package org.zhanqun.interaction;

import org.zhanqun.kernel.DomainEvent;

/**
 * Somebody of the site took a step with a letter. Names the letter by its number alone: nothing of the sender or of what was
 * written goes into the audit trail.
 *
 * @param step accept, transfer, extend, return or answer
 */
public record LetterHandled(String site, String subject, String step) implements DomainEvent {
    @Override
    public String action() {
        return "letter." + step;
    }
}
