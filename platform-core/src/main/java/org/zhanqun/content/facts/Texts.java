package org.zhanqun.content.facts;

final class Texts {
    private Texts() {}

    static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** One line out of what may have been typed into several. */
    static String line(String text) {
        return text == null ? null : given(text.replaceAll("\\s*\\R\\s*", " "));
    }
}
