package org.zhanqun.check.engine;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Arrays;

/** Reduces a text to what is meant, however it is written, and remembers where each character stood. */
enum Lettering {
    /** For words: no spaces, half width, small letters, simplified characters. */
    WORDS(false, true),
    /** The same, but traditional characters stay: what tells a wrong form from a right one. */
    FORMS(false, false),
    /** For numbers: a run of spaces is one space. */
    NUMBERS(true, false);

    private static final char SKIPPED = 0;
    private static final char[] SIMPLE = letters();
    private static final char[] SIMPLIFIED = simplified();

    private final boolean spaced;
    private final boolean simplifying;

    Lettering(boolean spaced, boolean simplifying) {
        this.spaced = spaced;
        this.simplifying = simplifying;
    }

    /** @param at for each character of the text its position in the original */
    record Folded(String text, int[] at) {
        /** Where a passage ends in the original. @param end in this text, exclusive */
        int end(int end) {
            return at[end - 1] + 1;
        }
    }

    Folded fold(String text) {
        var folded = new char[text.length()];
        var at = new int[text.length()];
        var length = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var simple = simplifying ? SIMPLIFIED[letter] : SIMPLE[letter];
            if (simple == SKIPPED || simple == ' ' && (!spaced || length > 0 && folded[length - 1] == ' ')) {
                continue;
            }
            folded[length] = simple;
            at[length++] = i;
        }
        return new Folded(new String(folded, 0, length), Arrays.copyOf(at, length));
    }

    /** Half width, small, spaces as one kind of space; what nobody sees is left out. */
    private static char[] letters() {
        var letters = new char[Character.MAX_VALUE + 1];
        for (var i = 0; i < letters.length; i++) {
            letters[i] = simple((char) i);
        }
        return letters;
    }

    private static char simple(char letter) {
        if (letter == VisibleText.BOUNDARY || Character.isSurrogate(letter)) {
            return letter;
        }
        if (Character.isDigit(letter)) {
            return (char) ('0' + Character.digit(letter, 10));
        }
        switch (Character.getType(letter)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                return SKIPPED;
            }
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {
                return ' ';
            }
            default -> {
                var plain = letter < 0x80 ? "" + letter : Normalizer.normalize("" + letter, Normalizer.Form.NFKC);
                return Character.toLowerCase(plain.length() == 1 ? plain.charAt(0) : letter);
            }
        }
    }

    private static char[] simplified() {
        var simplified = SIMPLE.clone();
        for (var i = 0x3400; i < 0xA000; i++) {
            var simple = ZhConverterUtil.toSimple("" + SIMPLE[i]);
            simplified[i] = simple.length() == 1 ? simple.charAt(0) : SIMPLE[i];
        }
        return simplified;
    }
}
