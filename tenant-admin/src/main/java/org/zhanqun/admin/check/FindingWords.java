package org.zhanqun.admin.check;

import java.util.Locale;
import java.util.ResourceBundle;
import org.zhanqun.check.engine.Rule;

/** Says in words what a rule has found, and why it matters. */
final class FindingWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingWords() {}

    static String name(Rule rule, Locale language) {
        return bundle(language).getString("rule." + rule);
    }

    static String why(Rule rule, Locale language) {
        return bundle(language).getString("why." + rule);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages.checks", language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT, NO_FALLBACK);
    }
}
