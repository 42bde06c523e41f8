package org.zhanqun.kernel;

/**
 * Patterns for {@code like … escape '!'}, in which what somebody typed means nothing but itself. Databases do not agree on a backslash, and
 * Hibernate tells them that it means nothing.
 */
public final class Like {
    private Like() {}

    /** Whatever holds the text. */
    public static String holding(String text) {
        return "%" + escaped(text) + "%";
    }

    /** Whatever begins with the text. */
    public static String beginningWith(String text) {
        return escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
