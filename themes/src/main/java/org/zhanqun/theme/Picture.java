package org.zhanqun.theme;

/**
 * A picture.
 *
 * @param alt    what it shows; empty when it only decorates
 * @param width  in pixels, or 0 when not known
 * @param height in pixels, or 0 when not known
 * @param sizes  the addresses and widths in which there is more of it, as {@code srcset} takes them, or {@code null}
 */
public record Picture(String url, String alt, int width, int height, String sizes) {

    public Picture {
        Values.required(url, "address of the picture");
        alt = alt == null ? "" : alt;
        sizes = Values.blankToNull(sizes);
    }

    /** A picture that there is in one size only. */
    public Picture(String url, String alt, int width, int height) {
        this(url, alt, width, height, null);
    }

    public boolean sized() {
        return width > 0 && height > 0;
    }
}
