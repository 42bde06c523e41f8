package org.zhanqun.theme;

import java.awt.image.BufferedImage;

/**
 * Compares pictures of pages as somebody who squints: shrunken, so that the edges of letters, which differ from machine to
 * machine, are gone, and what remains is where things stand and in which colours.
 */
final class Likeness {
    /** Colours are kept coarsely: 16 shades of red, green and blue each. */
    private static final int STEP = 17;

    /** A shade further than this is another colour. */
    private static final int TOLERANCE = 2 * STEP;

    private Likeness() {}

    /** A small picture: each dot is the mean of a square of {@code cell} by {@code cell} pixels. */
    static BufferedImage shrunken(BufferedImage picture, int cell) {
        var small =
                new BufferedImage(picture.getWidth() / cell, picture.getHeight() / cell, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                small.setRGB(x, y, mean(picture, x * cell, y * cell, cell));
            }
        }
        return small;
    }

    private static int mean(BufferedImage picture, int left, int top, int cell) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (var pixel : picture.getRGB(left, top, cell, cell, null, 0, cell)) {
            red += pixel >> 16 & 255;
            green += pixel >> 8 & 255;
            blue += pixel & 255;
        }
        int pixels = cell * cell;
        return coarse(red / pixels) << 16 | coarse(green / pixels) << 8 | coarse(blue / pixels);
    }

    private static int coarse(int shade) {
        return Math.round((float) shade / STEP) * STEP;
    }

    /** @return share of dots in which two small pictures differ, 0.0 to 1.0; 1.0 when one is much longer */
    static double difference(BufferedImage one, BufferedImage other) {
        int longest = Math.max(one.getHeight(), other.getHeight());
        int shared = Math.min(one.getHeight(), other.getHeight());
        if (one.getWidth() != other.getWidth() || longest - shared > Math.max(2, longest / 50)) {
            return 1;
        }
        int different = 0;
        for (int y = 0; y < shared; y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (!alike(one.getRGB(x, y), other, x, y)) {
                    different++;
                }
            }
        }
        return (double) different / (shared * one.getWidth());
    }

    /** Whether a dot is found in the other picture, at its place or right beside it. */
    private static boolean alike(int colour, BufferedImage other, int x, int y) {
        for (int near = Math.max(0, y - 1); near <= Math.min(other.getHeight() - 1, y + 1); near++) {
            for (int beside = Math.max(0, x - 1); beside <= Math.min(other.getWidth() - 1, x + 1); beside++) {
                if (alike(colour, other.getRGB(beside, near))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alike(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) <= TOLERANCE
                && Math.abs((one >> 8 & 255) - (other >> 8 & 255)) <= TOLERANCE
                && Math.abs((one & 255) - (other & 255)) <= TOLERANCE;
    }
}
