package org.zhanqun.admin.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.zhanqun.interaction.Letter;
import org.zhanqun.interaction.LetterKind;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.Mailboxes;

/**
 * A letter in a list.
 *
 * @param overdue whether it waits beyond its limit
 * @param urgent  whether its limit is near
 * @param unit    that prepares the answer, or null
 * @param consent whether it may be published
 */
public record LetterSummary(
        String number,
        long version,
        LetterKind kind,
        LetterState state,
        String title,
        Instant receivedAt,
        LocalDate dueOn,
        boolean overdue,
        boolean urgent,
        String unit,
        boolean consent) {
    static LetterSummary of(Letter letter, Mailboxes mailboxes, LocalDate today) {
        var open = letter.state().open();
        return new LetterSummary(
                letter.number(),
                letter.version(),
                letter.kind(),
                letter.state(),
                letter.title(),
                letter.receivedAt(),
                letter.dueOn(),
                open && letter.dueOn().isBefore(today),
                open && mailboxes.urgent(letter.dueOn(), today),
                letter.unit(),
                letter.consent());
    }

    public boolean open() {
        return state.open();
    }
}
