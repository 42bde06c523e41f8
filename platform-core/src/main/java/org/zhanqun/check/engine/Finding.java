package org.zhanqun.check.engine;

/**
 * Something that was found.
 *
 * @param words      as they stand in the text, or what the place shows or leads to; never null
 * @param note       what the list says about the words, or null
 * @param suggestion what could stand there instead, or null when only a person knows
 */
public record Finding(Rule rule, Severity severity, Place place, String words, String note, String suggestion) {
    public enum Field {
        TITLE,
        SUMMARY,
        BODY,
        SOURCE,
        EDITOR,
        PICTURE,
        ATTACHMENTS,
        DATE
    }

    /**
     * Where it is.
     *
     * @param offset of the words in the field's text, in UTF-16 units; in a body all text nodes count, one after another, and
     *               no mark-up; -1 when it is no passage of text
     * @param length of the passage in the same units
     * @param number of the paragraph, picture, heading or link in the body, from 1; 0 for another field
     */
    public record Place(Field field, int offset, int length, int number) {
        static Place of(Field field) {
            return new Place(field, -1, 0, 0);
        }

        static Place element(int number) {
            return new Place(Field.BODY, -1, 0, number);
        }
    }

    private static final int LONGEST = 60;

    /** The same whenever the same is found in the same field, wherever the words have moved to. Has no bar in it. */
    public String key() {
        var folded = Lettering.WORDS.fold(words).text().replace('|', ' ').replace(VisibleText.BOUNDARY, ' ');
        return rule + ":" + place.field() + ":" + folded.substring(Math.max(0, folded.length() - LONGEST));
    }
}
