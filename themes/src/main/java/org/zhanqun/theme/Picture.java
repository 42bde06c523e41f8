package org.zhanqun.theme;

/**
 * A picture.
 *
 * @param alt    what it shows; empty when it only decorates
 * @param width  in pixels, or 0 when not known
 * @param height in pixels, or 0 when not known
 */
public record Picture(String url, String alt, int width, int height) {

    public Picture {
        Values.required(url, "address of the picture");
        alt = alt == null ? "" : alt;
    }

    public boolean sized() {
        return width > 0 && height > 0;
    }
}
