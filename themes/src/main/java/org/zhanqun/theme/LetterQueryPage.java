package org.zhanqun.theme;

import java.util.List;

/**
 * Looks a letter up (来信查询), and shows it to whoever has its number and its code.
 *
 * @param desk    where the form goes, and where to write
 * @param number  as it was typed
 * @param notice  why there is nothing to show, or that a rating was taken; {@code null} when there is nothing to say
 * @param letter  what was found, or {@code null}
 * @param status  how the letter stands, {@code null} without one
 * @param code    as it was typed, when the letter may be rated; else {@code null}
 * @param rateUrl where a rating goes
 * @param ratings to choose from when the letter may be rated
 * @param rated   what the sender said, or {@code null}
 */
public record LetterQueryPage(
        Frame frame,
        PageHead head,
        LetterDesk desk,
        String number,
        Notice notice,
        Letter letter,
        String status,
        String code,
        String rateUrl,
        List<LetterFormPage.Choice> ratings,
        String rated)
        implements Page {

    /** What there is to say. @param good whether it went well */
    public record Notice(String text, boolean good) {
        public static Notice done(String text) {
            return new Notice(text, true);
        }

        public static Notice refused(String text) {
            return new Notice(text, false);
        }
    }

    public LetterQueryPage {
        number = number == null ? "" : number;
        ratings = Values.list(ratings);
        rated = Values.blankToNull(rated);
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
