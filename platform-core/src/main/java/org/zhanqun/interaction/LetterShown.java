package org.zhanqun.interaction;

import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;

/**
 * A letter became public or is so no more, or many were taken over.
 *
 * @param subject the letter's number, or how many were taken over
 * @param step    publish, withdraw or adopt
 */
public record LetterShown(String site, String subject, String step) implements PublicChange {
    @Override
    public ChangeKind kind() {
        return ChangeKind.LETTERS;
    }

    @Override
    public String action() {
        return "letter." + step;
    }
}
