package org.zhanqun.admin.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.kernel.DomainException;

/**
 * A refusal in words.
 *
 * @param status HTTP status
 * @param key    stable for programs
 * @param detail what was refused and why, in the caller's language
 */
public record Refusal(int status, String key, String detail, List<FieldError> fields) {
    /** What is wrong with one field. */
    public record FieldError(String field, String message) {
        private static final Pattern BLOCK = Pattern.compile("topic\\.blocks\\.(\\d{1,3})(\\..+)?");

        /** What it is called where nobody gave it a better name: a block of a topic goes by its place. */
        public String called() {
            var block = BLOCK.matcher(field);
            return block.matches()
                    ? "第 " + (Integer.parseInt(block.group(1)) + 1) + " 个区块"
                    : field.startsWith(CustomValues.FIELD) ? "更多信息" : field;
        }
    }

    public static Refusal of(DomainException exception, Locale locale) {
        var status = switch (exception) {
            case DomainException.NotFound _ -> 404;
            case DomainException.Conflict _ -> 409;
            case DomainException.Denied _ -> 403;
            case DomainException.Invalid _, DomainException.Unfit _ -> 422;
            case DomainException.Unavailable _ -> 503;
        };
        return new Refusal(status, exception.key(), exception.message(locale), fields(exception, locale));
    }

    Refusal withStatus(int other) {
        return new Refusal(other, key, detail, fields);
    }

    private static List<FieldError> fields(DomainException exception, Locale locale) {
        return exception instanceof DomainException.Invalid invalid
                ? invalid.violations().stream()
                        .map(violation -> new FieldError(violation.field(), violation.message(locale)))
                        .toList()
                : List.of();
    }
}
