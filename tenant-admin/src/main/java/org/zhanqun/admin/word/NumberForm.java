package org.zhanqun.admin.word;

import java.util.Locale;

/** Numbers as lists show them: 3, iii, c, 三, ③. */
final class NumberForm {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int LARGEST = 9_999;
    private static final int CIRCLED = 20;

    private NumberForm() {}

    /** @param format as the file names it; plain figures for one that is not known */
    static String of(String format, int number) {
        if (number > LARGEST) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "upperLetter" -> letters('A', number);
            case "lowerLetter" -> letters('a', number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand" ->
                chinese(number);
            case "ideographDigital", "taiwaneseDigital", "taiwaneseCounting", "japaneseDigitalTenThousand" ->
                digits(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= CIRCLED ? Character.toString('①' + number - 1) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String letters(char first, int number) {
        return Character.toString(first + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        var text = new StringBuilder();
        var rest = number;
        for (var i = 0; i < WORTH.length; i++) {
            for (; rest >= WORTH[i]; rest -= WORTH[i]) {
                text.append(ROMAN[i]);
            }
        }
        return text.toString();
    }

    private static String digits(int number) {
        var text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }

    /** 十一, 二十, 一百零五. */
    private static String chinese(int number) {
        var figures = Integer.toString(number);
        var text = new StringBuilder();
        var gap = false;
        for (var i = 0; i < figures.length(); i++) {
            var digit = figures.charAt(i) - '0';
            var unit = figures.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            if (!(digit == 1 && unit == 1 && text.isEmpty())) {
                text.append(DIGITS.charAt(digit));
            }
            text.append(UNITS[unit]);
        }
        return text.toString();
    }
}
