package org.zhanqun.kernel;

import java.util.ArrayList;
import java.util.List;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;

/** Collects what is wrong with an input, so that a person hears of everything at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Adds a violation unless the field has one already: the first is the one to mend. */
    public Violations require(boolean satisfied, String field, String key, Object... arguments) {
        if (!satisfied && !has(field)) {
            found.add(new Violation(field, key, arguments));
        }
        return this;
    }

    /** Requires text of 1 to {@code most} characters (code points) after trimming. */
    public Violations requireText(String value, String field, int most) {
        require(value != null && !value.isBlank(), field, "field.blank");
        return limitText(value, field, most);
    }

    /** Allows no text at all, or text of at most {@code most} characters. */
    public Violations limitText(String value, String field, int most) {
        var length = value == null ? 0 : value.codePointCount(0, value.length());
        require(length <= most, field, "field.too-long", most, length);
        return require(value == null || value.chars().noneMatch(c -> c < ' '), field, "field.control-character");
    }

    public boolean has(String field) {
        return found.stream().anyMatch(violation -> violation.field().equals(field));
    }

    /** What was found, for those who report it without refusing. */
    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** @throws Invalid when anything was found */
    public void check() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
