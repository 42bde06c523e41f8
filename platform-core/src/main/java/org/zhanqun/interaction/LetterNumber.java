package org.zhanqun.interaction;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Number of a letter (来信编号) such as 20261128-047213: its day, and chance instead of a count, so that no row has to be
 * updated for it and nobody learns how many letters a site gets.
 */
public final class LetterNumber {
    public static final String FORM = "\\d{8}-\\d{6}";
    private static final Pattern TYPED = Pattern.compile(FORM);
    private static final int POSSIBLE = 1_000_000;
    private static final SecureRandom CHANCE = new SecureRandom();

    private LetterNumber() {}

    static String of(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-%06d".formatted(CHANCE.nextInt(POSSIBLE));
    }

    /** @param typed may be null or anything at all @return an empty text for what is no number */
    public static String typed(String typed) {
        var text = typed == null ? "" : typed.strip();
        return TYPED.matcher(text).matches() ? text : "";
    }
}
