package org.zhanqun.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a reader wants to see every page: a layout and a script. Chosen once, remembered by a cookie, drawn by the server. */
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

    /** The script that Chinese is written in. */
    public enum Script {
        SIMPLIFIED("zh-Hans"),
        TRADITIONAL("zh-Hant");

        private final String lang;

        Script(String lang) {
            this.lang = lang;
        }

        /** Language tag of the page. */
        public String lang() {
            return lang;
        }
    }

    /** One word for the whole view: {@code standard}, {@code elder-hant}. */
    public String code() {
        return mode.id() + (script == Script.TRADITIONAL ? "-hant" : "");
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
