package org.zhanqun.check.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A number that leads to one person (个人信息), known by its form and its check digit. An office's landline is none. */
enum PersonalNumber {
    IDENTITY(Rule.IDENTITY_NUMBER, "(?<![0-9a-z])[1-9](?:[ -]?[0-9]){16}[ -]?[0-9x](?![0-9a-z])") {
        @Override
        boolean holds(String number) {
            return isDate(number.substring(6, 14)) && checkDigit(number) == number.charAt(17);
        }

        @Override
        String masked(String number) {
            return number.substring(0, 3) + "*".repeat(15);
        }
    },
    BANK(Rule.BANK_NUMBER, "(?<![0-9a-z])(?:62|4[0-9]|5[1-5]|35)(?:[ -]?[0-9]){14,17}(?![0-9a-z])") {
        @Override
        boolean holds(String number) {
            return luhn(number) && !IDENTITY.isOne(number);
        }

        @Override
        String masked(String number) {
            return "*".repeat(number.length() - 4) + number.substring(number.length() - 4);
        }
    },
    MOBILE(Rule.MOBILE, "(?<![0-9a-z])(?<![0-9]-)(?:\\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9a-z])") {
        @Override
        boolean holds(String number) {
            return true;
        }

        @Override
        String masked(String number) {
            var local = number.substring(number.length() - 11);
            return local.substring(0, 3) + "****" + local.substring(7);
        }
    };

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10x98765432";

    private final Rule rule;
    private final Pattern form;

    PersonalNumber(Rule rule, String form) {
        this.rule = rule;
        this.form = Pattern.compile(form);
    }

    interface Sink {
        void found(Rule rule, int start, int end, String masked);
    }

    static void in(String text, Sink sink) {
        var folded = Lettering.NUMBERS.fold(text);
        for (var kind : values()) {
            var matcher = kind.form.matcher(folded.text());
            while (matcher.find()) {
                var number = matcher.group().replaceAll("[ +-]", "");
                if (kind.holds(number)) {
                    sink.found(kind.rule, folded.at()[matcher.start()], folded.end(matcher.end()), kind.masked(number));
                }
            }
        }
    }

    /** @param number digits alone, and an x at the end of some */
    abstract boolean holds(String number);

    abstract String masked(String number);

    private boolean isOne(String number) {
        return number.length() == 18 && holds(number);
    }

    private static boolean isDate(String digits) {
        try {
            var year = Integer.parseInt(digits.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return year >= 1850 && year < 2100;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    /** GB 11643. */
    private static char checkDigit(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static boolean luhn(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
