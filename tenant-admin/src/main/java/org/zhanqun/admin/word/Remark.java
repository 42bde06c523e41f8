package org.zhanqun.admin.word;

import java.util.Locale;
import java.util.function.Function;
import org.zhanqun.kernel.DomainException.Violation;

/**
 * A picture that was left out.
 *
 * @param picture its number in the document, from 1
 * @param why     in a language
 */
record Remark(int picture, Function<Locale, String> why) {
    static Remark of(int picture, Violation why) {
        return new Remark(picture, why::message);
    }

    String text(Locale locale) {
        return new Violation("picture", "word.picture.left-out", picture, why.apply(locale)).message(locale);
    }
}
