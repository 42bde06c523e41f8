package org.zhanqun.media;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import io.quarkus.logging.Log;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** Writes pictures for readers. WebP needs a native library; where there is none for the machine, it is left out. */
final class Encoding {
    private static final float JPEG_QUALITY = 0.82f;
    private static final float WEBP_QUALITY = 0.8f;

    private Encoding() {}

    static void write(BufferedImage picture, FileType type, Path file) throws IOException {
        switch (type) {
            case JPEG -> write(ImageIO.getImageWritersByFormatName("jpeg").next(), picture, file, JPEG_QUALITY, null);
            case PNG -> write(ImageIO.getImageWritersByFormatName("png").next(), picture, file, 0, null);
            case WEBP ->
                write(new WebPImageWriterSpi().createWriterInstance(null), picture, file, WEBP_QUALITY, "Lossy");
            default -> throw new IllegalArgumentException("Not written: " + type);
        }
    }

    private static void write(ImageWriter writer, BufferedImage picture, Path file, float quality, String compression)
            throws IOException {
        Files.deleteIfExists(file);
        try (var output = new FileImageOutputStream(file.toFile())) {
            var param = writer.getDefaultWriteParam();
            if (quality > 0) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                if (compression != null) {
                    param.setCompressionType(compression);
                }
                param.setCompressionQuality(quality);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    /** Asked once: whether this machine can write WebP. */
    static boolean writesWebp() {
        return Webp.AVAILABLE;
    }

    private static final class Webp {
        private static final boolean AVAILABLE = tried();

        private static boolean tried() {
            try {
                var file = Files.createTempFile("zhanqun", ".webp");
                try {
                    write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), FileType.WEBP, file);
                    return Files.size(file) > 0;
                } finally {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | RuntimeException | LinkageError e) {
                Log.warnf("Pictures are kept as JPEG and PNG only: no WebP on this machine (%s)", e);
                return false;
            }
        }
    }
}
