package org.zhanqun.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Takes out of a JPEG what tells more than the picture: where it was taken, with what, and what a program left behind,
 * also after its end. The pixels are not touched. How the camera was held stays, alone in an EXIF block of our own.
 */
final class JpegCleaning {
    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int ORIENTATION = 0x0112;

    private final byte[] in;
    private final ByteArrayOutputStream kept;
    private int width;
    private int height;
    private int orientation = PictureFacts.UPRIGHT;

    private JpegCleaning(byte[] in) {
        this.in = in;
        this.kept = new ByteArrayOutputStream(in.length);
    }

    record Cleaned(byte[] bytes, PictureFacts facts) {}

    static Cleaned clean(byte[] jpeg) throws BrokenFile {
        var cleaning = new JpegCleaning(jpeg);
        cleaning.segments();
        return new Cleaned(
                cleaning.result(), new PictureFacts(cleaning.width, cleaning.height, cleaning.orientation, true));
    }

    private void segments() throws BrokenFile {
        var at = 2;
        while (true) {
            while (u8(at) == 0xFF && u8(at + 1) == 0xFF) {
                at++;
            }
            if (u8(at) != 0xFF) {
                throw new BrokenFile();
            }
            var marker = u8(at + 1);
            if (marker == END) {
                kept.write(in, at, 2);
                break;
            }
            var end = at + 2 + u16(at + 2);
            if (end > in.length || end < at + 4) {
                throw new BrokenFile();
            }
            segment(marker, at, end);
            at = marker == SCAN ? scan(end) : end;
        }
        if (width == 0 || height == 0) {
            throw new BrokenFile();
        }
    }

    private void segment(int marker, int at, int end) throws BrokenFile {
        if (marker == EXIF) {
            orientation = orientation(at + 4, end);
        }
        if (isFrame(marker)) {
            height = u16(at + 5);
            width = u16(at + 7);
        }
        var application = marker >= APP0 && marker <= APP15;
        var needed = marker == APP0 || marker == APP14 || marker == APP2 && says(at + 4, "ICC_PROFILE");
        if (marker != COMMENT && (!application || needed)) {
            kept.write(in, at, end - at);
        }
    }

    /** Copies the compressed pixels; in them 0xFF is followed by zero or a restart mark, or begins the next segment. */
    private int scan(int from) throws BrokenFile {
        var at = from;
        while (u8(at) != 0xFF || u8(at + 1) == 0 || u8(at + 1) >= 0xD0 && u8(at + 1) <= 0xD7) {
            at++;
        }
        kept.write(in, from, at - from);
        return at;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private int orientation(int at, int end) {
        if (!says(at, "Exif\0\0") || end - at < 14) {
            return orientation;
        }
        var tiff = ByteBuffer.wrap(in, at + 6, end - at - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return orientation;
        }
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries && directory + 2 + 12 * i + 12 <= tiff.limit(); i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : PictureFacts.UPRIGHT;
            }
        }
        return orientation;
    }

    private byte[] result() {
        var exif = orientation == PictureFacts.UPRIGHT ? new byte[0] : orientationAlone();
        var body = kept.toByteArray();
        return ByteBuffer.allocate(2 + exif.length + body.length)
                .put((byte) 0xFF)
                .put((byte) 0xD8)
                .put(exif)
                .put(body)
                .array();
    }

    private byte[] orientationAlone() {
        return ByteBuffer.allocate(36)
                .put((byte) 0xFF)
                .put((byte) EXIF)
                .putShort((short) 34)
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private boolean says(int at, String text) {
        return in.length >= at + text.length()
                && new String(in, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    private int u8(int at) throws BrokenFile {
        if (at >= in.length) {
            throw new BrokenFile();
        }
        return in[at] & 0xFF;
    }

    private int u16(int at) throws BrokenFile {
        return u8(at) << 8 | u8(at + 1);
    }
}
