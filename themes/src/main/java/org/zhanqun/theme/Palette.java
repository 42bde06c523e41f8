package org.zhanqun.theme;

import java.util.Locale;

/** The main colour of a site, with all its shades: proven against each other, in light and in dark. */
public enum Palette {
    /** 政务蓝. */
    BLUE,
    /** 中国红. */
    RED,
    /** 青绿. */
    TEAL;

    /** As it stands in {@code data-palette}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
