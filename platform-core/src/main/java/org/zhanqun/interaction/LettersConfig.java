package org.zhanqun.interaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The limits are rules of the field (国办发〔2014〕57号: 7 working days, 15 for complex matters) and may change without a release. */
@ConfigMapping(prefix = "zhanqun.letters")
public interface LettersConfig {
    /** Working days within which a letter is answered. */
    @WithDefault("7")
    int replyDays();

    /** The same for kinds of letters that have a limit of their own. */
    Map<LetterKind, Integer> replyDaysOf();

    /** Working days when the matter is complex and the time was extended. */
    @WithDefault("15")
    int extendedDays();

    /** Working days before the limit from which on a letter counts as urgent. */
    @WithDefault("2")
    int urgentDays();

    /** What the sender must give. */
    @WithDefault("NAME,PHONE")
    Set<SenderField> required();

    /** The kinds of letters that a mailbox offers, by the slug of its column; all kinds where nothing is said. */
    Map<String, List<LetterKind>> offered();

    /** How long after the answer the sender stays known. */
    @WithDefault("1095d")
    Duration retention();

    /** Statutory holidays (法定节假日) as published each year: {@code 2026-02-15/2026-02-23} or a single day. */
    Optional<List<String>> holidays();

    /** Saturdays and Sundays that are worked instead (调休上班). */
    Optional<List<LocalDate>> workingWeekends();
}
