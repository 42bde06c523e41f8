package org.zhanqun.media;

import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures smaller; halving step by step keeps what one large step would skip. */
final class Scaling {
    private Scaling() {}

    /** @param part of the picture to take */
    static BufferedImage scaled(BufferedImage picture, Rectangle part, int width, int height) {
        var current = picture;
        var source = part;
        while (source.width / 2 >= width * 1.2 && source.height / 2 >= height) {
            current = draw(
                    current, source, source.width / 2, source.height / 2, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            source = new Rectangle(current.getWidth(), current.getHeight());
        }
        return draw(current, source, width, height, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static BufferedImage draw(BufferedImage from, Rectangle part, int width, int height, Object interpolation) {
        var to = new BufferedImage(width, height, from.getType());
        var graphics = to.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
            graphics.drawImage(
                    from, 0, 0, width, height, part.x, part.y, part.x + part.width, part.y + part.height, null);
            return to;
        } finally {
            graphics.dispose();
        }
    }
}
