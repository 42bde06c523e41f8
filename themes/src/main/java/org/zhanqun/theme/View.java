package org.zhanqun.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a reader wants to see every page: a layout, and what it is written in. Chosen once, remembered by a cookie, drawn by the server. */
public record View(Mode mode, Script script) {

    public static final View STANDARD = new View(Mode.STANDARD, Script.SIMPLIFIED);

    /** The layout. */
    public enum Mode {
        STANDARD,
        /** 长者版: large type, one column, services first. */
        ELDER,
        /** 无障碍: high contrast. */
        CONTRAST;

        /** As it stands in addresses, in the cookie and in {@code data-view}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a page is written in. */
    public enum Script {
        SIMPLIFIED("zh-Hans", ""),
        TRADITIONAL("zh-Hant", "-hant"),
        /** The English shell: what the platform says is in English, what people wrote stays Chinese. */
        ENGLISH("en", "-en");

        private final String lang;
        private final String code;

        Script(String lang, String code) {
            this.lang = lang;
            this.code = code;
        }

        /** Language tag of the page. */
        public String lang() {
            return lang;
        }
    }

    /** One word for the whole view: {@code standard}, {@code elder-hant}, {@code contrast-en}. */
    public String code() {
        return mode.id() + script.code;
    }

    /** @return empty for a word that names no view */
    public static Optional<View> of(String code) {
        return all().filter(view -> view.code().equals(code)).findFirst();
    }

    public static Stream<View> all() {
        return Arrays.stream(Mode.values())
                .flatMap(mode -> Arrays.stream(Script.values()).map(script -> new View(mode, script)));
    }

    public View in(Mode other) {
        return new View(other, script);
    }

    public View in(Script other) {
        return new View(mode, other);
    }
}
