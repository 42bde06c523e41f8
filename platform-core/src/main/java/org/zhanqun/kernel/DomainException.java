package org.zhanqun.kernel;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The domain refuses. Carries a key into the message bundle {@code messages.errors}, so that a refusal reads in the
 * language of whoever asked; {@link #getMessage()} is the Chinese text.
 */
public abstract sealed class DomainException extends RuntimeException {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String key;
    private final transient Object[] arguments;

    private DomainException(String key, Object... arguments) {
        super(text(Locale.SIMPLIFIED_CHINESE, key, arguments));
        this.key = key;
        this.arguments = arguments;
    }

    /** The message's key, stable for programs. */
    public String key() {
        return key;
    }

    /** The message in the given language: English for English, Simplified Chinese for all others. */
    public String message(Locale locale) {
        return text(locale, key, arguments);
    }

    /** The same, said at a field, for whoever looks without refusing. */
    public Violation at(String field) {
        return new Violation(field, key, arguments);
    }

    static String text(Locale locale, String key, Object... arguments) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        var pattern = ResourceBundle.getBundle("messages.errors", language, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }

    /** The thing is not there, or not for whoever asks: the two look the same. */
    public static final class NotFound extends DomainException {
        public NotFound(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The thing is there, but its state, or somebody else's change, forbids the step. */
    public static final class Conflict extends DomainException {
        public Conflict(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Whoever asks may see the thing, but not do this with it. */
    public static final class Denied extends DomainException {
        public Denied(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Something outside that the step needs does not answer. Nothing was changed. */
    public static final class Unavailable extends DomainException {
        public Unavailable(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** One or more fields break a rule. */
    public static final class Invalid extends DomainException {
        private final transient List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super("invalid", violations.size());
            this.violations = List.copyOf(violations);
        }

        public List<Violation> violations() {
            return violations;
        }
    }

    /** A text is not fit for the public as it is; what is wrong is said by whoever looked. */
    public abstract static non-sealed class Unfit extends DomainException {
        protected Unfit(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** A rule that a field breaks. */
    public record Violation(String field, String key, Object... arguments) {
        public String message(Locale locale) {
            return text(locale, key, arguments);
        }
    }
}
