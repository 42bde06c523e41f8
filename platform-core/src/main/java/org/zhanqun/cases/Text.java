package org.zhanqun.cases;

/** Text as it is kept: on one line, without blanks at the ends. */
final class Text {
    private Text() {}

    /** @return null for text that says nothing */
    static String tidy(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replaceAll("\\R", " ");
    }
}
