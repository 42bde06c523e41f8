package org.zhanqun.testsupport;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people upload them, made by the test itself: good ones, and such as must not be taken. */
public final class MediaSamples {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    /** Stands for a position in EXIF, XMP or a text chunk; must be in no file that is stored. */
    public static final String SECRET = "GPS28.2282N112.9388E";

    private MediaSamples() {}

    /** The left half is of one colour and the right half of another, each time others. */
    public static BufferedImage picture(int width, int height) {
        var serial = SERIAL.incrementAndGet();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(200, serial % 250, serial / 250));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(20, 40, 200));
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(picture(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(picture(width, height), "png");
    }

    public static byte[] gif(int width, int height) {
        return encoded(picture(width, height), "gif");
    }

    /** A JPEG of a phone that was held in some way, with a position in EXIF, in a comment, and after its end. */
    public static byte[] photo(int width, int height, int orientation) {
        var jpeg = jpeg(width, height);
        var tiff = ByteBuffer.allocate(6 + 26 + SECRET.length())
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(SECRET.getBytes(StandardCharsets.ISO_8859_1))
                .array();
        return joined(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE1, tiff),
                segment(0xFE, SECRET.getBytes(StandardCharsets.ISO_8859_1)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                SECRET.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A PNG of a few bytes that says to be of this size. */
    public static byte[] pngThatClaims(int width, int height) {
        var png = png(4, 4);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    public static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + SERIAL.incrementAndGet()
                        + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] docx(String... moreEntries) {
        return zip(concat(new String[] {"[Content_Types].xml", "word/document.xml"}, moreEntries), 100);
    }

    /** @param bytes how much each entry holds, unpacked: zeros */
    public static byte[] zip(String[] names, int bytes) {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Integer.toString(SERIAL.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
                zip.write(new byte[bytes]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /** A document of old Office, reduced to its signature and one entry of its directory. */
    public static byte[] compound(String stream) {
        var document = ByteBuffer.allocate(1024);
        document.put(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        document.position(512).put(stream.getBytes(StandardCharsets.UTF_16LE));
        document.putShort(512 + 64, Short.reverseBytes((short) (stream.length() * 2 + 2)));
        document.putInt(1000, SERIAL.incrementAndGet());
        return document.array();
    }

    /** A film without a picture, with the place where it was taken. */
    public static byte[] mp4() {
        var place = box("udta", SECRET.getBytes(StandardCharsets.ISO_8859_1));
        return joined(
                box("ftyp", "isom\0\0\0\1isom".getBytes(StandardCharsets.ISO_8859_1)),
                box("moov", joined(box("mvhd", new byte[100]), place)),
                box(
                        "mdat",
                        ByteBuffer.allocate(8).putInt(SERIAL.incrementAndGet()).array()));
    }

    private static byte[] box(String name, byte[] data) {
        return ByteBuffer.allocate(8 + data.length)
                .putInt(8 + data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        var target = new ByteArrayOutputStream();
        for (var part : parts) {
            target.writeBytes(part);
        }
        return target.toByteArray();
    }

    private static String[] concat(String[] one, String[] other) {
        return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        var target = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
