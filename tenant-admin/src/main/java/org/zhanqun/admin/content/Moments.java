package org.zhanqun.admin.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.Violations;

/** Moments as programs and forms write them: {@code 2026-11-18T09:30:00+08:00}, or without the offset in Beijing's time. */
public final class Moments {
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Moments() {}

    /** @param field that a complaint is about */
    public static Instant of(String text, String field) {
        var violations = new Violations().require(text != null && !text.isBlank(), field, "field.blank");
        violations.check();
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text.strip()).toInstant()
                    : LocalDateTime.parse(text.strip()).atZone(Clocks.BEIJING).toInstant();
        } catch (DateTimeException notAMoment) {
            violations.require(false, field, "version.moment.form").check();
            throw notAMoment;
        }
    }

    static String said(Instant moment) {
        return SAID.format(moment.atZone(Clocks.BEIJING));
    }
}
