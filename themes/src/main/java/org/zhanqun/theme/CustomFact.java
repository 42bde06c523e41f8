package org.zhanqun.theme;

/**
 * What a page tells beside its text because the province asks for it (自定义字段).
 *
 * @param label what it is, as the province calls it
 * @param text  may be of several lines
 * @param url   where it leads, of a link; else {@code null}
 */
public record CustomFact(String label, String text, String url) {

    public CustomFact {
        Values.required(label, "label");
        Values.required(text, "text");
    }
}
