package org.zhanqun.theme;

import java.util.List;
import java.util.Map;

/**
 * The form of a letter (写信). Works without JavaScript; comes back with what was typed when something is wrong.
 *
 * @param name    of the mailbox
 * @param desk    where to look letters up
 * @param action  address that takes the form, {@code null} when the site takes no letters now: the words are only shown back
 * @param token   one-time mark of this form
 * @param kinds   to choose from
 * @param asked   names of the fields that must be filled
 * @param values  what was typed, by field; {@code consent} is there when it was ticked
 * @param notice  why the letter was not taken, beside what is wrong with fields; {@code null} when there is nothing to say
 * @param errors  what is wrong, in the order of the fields
 */
public record LetterFormPage(
        Frame frame,
        PageHead head,
        String name,
        LetterDesk desk,
        String action,
        String token,
        List<Choice> kinds,
        List<String> asked,
        Map<String, String> values,
        String notice,
        List<FieldError> errors)
        implements Page {

    public LetterFormPage {
        kinds = Values.list(kinds);
        asked = Values.list(asked);
        values = Map.copyOf(values);
        notice = Values.blankToNull(notice);
        errors = Values.list(errors);
    }

    /** @param code as the form sends it */
    public record Choice(String code, String name, boolean chosen) {}

    /** @param label what people call the field */
    public record FieldError(String field, String label, String message) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, or {@code null}. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    public boolean must(String field) {
        return asked.contains(field);
    }

    public boolean consents() {
        return values.containsKey("consent");
    }

    /** The empty form is an entrance like any; one that came back is its sender's own. */
    @Override
    public boolean indexed() {
        return action != null && values.isEmpty() && errors.isEmpty() && notice == null;
    }
}
