package org.zhanqun.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Reads the part of a picture that is shown, upright, and no larger in memory than the sizes made from it need. */
final class Decoding {
    /** From here on pixels are left out while reading: some 50 MB, and still twice what the largest size needs. */
    private static final double MOST_PIXELS = 12_000_000;

    private Decoding() {}

    /**
     * @param region the part, as the picture is shown
     */
    static BufferedImage read(Path file, FileType type, PictureFacts facts, Rectangle region) throws IOException {
        var upright = upright(facts.orientation(), facts.width(), facts.height());
        var reader = reader(type);
        try (var input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != facts.width() || reader.getHeight(0) != facts.height()) {
                throw new BrokenFile();
            }
            var param = reader.getDefaultReadParam();
            param.setSourceRegion(stored(upright, region, facts));
            var step = Math.max(1, (int) Math.ceil(Math.sqrt((double) region.width * region.height / MOST_PIXELS)));
            param.setSourceSubsampling(step, step, 0, 0);
            return turned(reader.read(0, param), facts.orientation());
        } catch (IIOException e) {
            throw e.getMessage() != null && e.getMessage().startsWith("Unsupported Image Type")
                    ? new RefusedFile("media.colours")
                    : new BrokenFile();
        } catch (RuntimeException e) {
            // Readers meet hostile headers with whatever index or size they stumble over.
            throw new BrokenFile();
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileType type) throws IOException {
        return switch (type) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            default -> throw new IllegalArgumentException("Not decoded: " + type);
        };
    }

    private static Rectangle stored(AffineTransform upright, Rectangle region, PictureFacts facts) {
        try {
            return upright.createInverse()
                    .createTransformedShape(region)
                    .getBounds()
                    .intersection(new Rectangle(facts.width(), facts.height()));
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage turned(BufferedImage read, int orientation) {
        var lying = orientation >= PictureFacts.FIRST_LYING;
        var width = lying ? read.getHeight() : read.getWidth();
        var height = lying ? read.getWidth() : read.getHeight();
        var plain = plain(read, width, height);
        var graphics = plain.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(read, upright(orientation, read.getWidth(), read.getHeight()), null);
            return plain;
        } finally {
            graphics.dispose();
        }
    }

    private static BufferedImage plain(BufferedImage like, int width, int height) {
        var type = like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return new BufferedImage(width, height, type);
    }

    /** From stored pixels to shown ones. */
    private static AffineTransform upright(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
