package org.zhanqun.web.page;

import java.util.regex.Pattern;

/** A place on the same site that a request names to come back to. Whatever is not plainly one is the home page. */
public final class LocalPath {
    private static final int LONGEST = 2_000;
    private static final String HOME = "/";

    /** Two slashes, or a backslash, may make it another host's address in a browser; dots may lead anywhere. */
    private static final Pattern SAFE =
            Pattern.compile("(?:/|(?:/[a-z0-9_-][a-z0-9._-]*)+/?)(?:\\?[A-Za-z0-9%&=+._*-]*)?");

    private LocalPath() {}

    /** @param text as it came, may be null */
    public static String of(String text) {
        return text != null && text.length() <= LONGEST && SAFE.matcher(text).matches() && !text.startsWith("/_view/")
                ? text
                : HOME;
    }
}
