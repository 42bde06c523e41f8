package org.zhanqun.framework.style;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How well a colour can be read on the grounds of the pages (对比度).
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">contrast ratio</a>
 */
public final class Contrast {
    /** What the rules ask of text of any size. */
    public static final double LEAST = 4.5;

    /** Grounds that accents stand on in light: the page and its bands. In dark the theme's own accent stands. */
    private static final List<String> GROUNDS = List.of("#ffffff", "#f7f9fb");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private Contrast() {}

    /** @return as it is stored and compared, {@code #rrggbb} in small letters; null when it is no colour */
    public static String colour(String text) {
        var colour = text.strip().toLowerCase(Locale.ROOT);
        return COLOUR.matcher(colour).matches() ? colour : null;
    }

    /** @return the worst ratio of a colour on the grounds of the pages, 1.0 to 21.0 */
    public static double onPages(String colour) {
        return GROUNDS.stream()
                .mapToDouble(ground -> between(colour, ground))
                .min()
                .orElseThrow();
    }

    /** @return the same hue, as little darker as is needed to be read */
    public static String readable(String colour) {
        for (var part = 100; part > 0; part--) {
            var darker = scaled(colour, part);
            if (onPages(darker) >= LEAST) {
                return darker;
            }
        }
        return "#000000";
    }

    private static String scaled(String colour, int percent) {
        return "#%02x%02x%02x"
                .formatted(
                        channel(colour, 1) * percent / 100,
                        channel(colour, 3) * percent / 100,
                        channel(colour, 5) * percent / 100);
    }

    static double between(String one, String other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 1))
                + 0.7152 * linear(channel(colour, 3))
                + 0.0722 * linear(channel(colour, 5));
    }

    private static int channel(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), 16);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
