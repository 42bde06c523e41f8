package org.zhanqun.media;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes the chunks out of a PNG or a WebP that hold text, EXIF or XMP, and what follows its end. */
final class ChunkCleaning {
    private static final Set<String> NEEDED_IN_PNG = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");
    private static final int PNG_HEAD = 8;
    private static final int EXIF_OR_XMP = 0x0C;
    private static final int ANIMATED = 0x02;

    private ChunkCleaning() {}

    record Cleaned(byte[] bytes, PictureFacts facts) {}

    static Cleaned png(byte[] png) throws BrokenFile {
        try {
            var in = ByteBuffer.wrap(png).position(PNG_HEAD);
            var out = new ByteArrayOutputStream(png.length);
            out.write(png, 0, PNG_HEAD);
            var facts = new PictureFacts(in.getInt(16), in.getInt(20));
            var moving = false;
            for (var name = ""; !name.equals("IEND"); ) {
                var start = in.position();
                var length = in.getInt();
                name = name(in);
                if (length < 0) {
                    throw new BrokenFile();
                }
                in.position(Math.addExact(in.position(), Math.addExact(length, 4)));
                moving |= name.equals("acTL");
                if (NEEDED_IN_PNG.contains(name)) {
                    out.write(png, start, in.position() - start);
                }
            }
            return new Cleaned(
                    out.toByteArray(), new PictureFacts(facts.width(), facts.height(), PictureFacts.UPRIGHT, !moving));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            throw new BrokenFile();
        }
    }

    static Cleaned webp(byte[] webp) throws BrokenFile {
        try {
            var in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
            var end = Math.addExact(in.getInt(4), 8);
            in.limit(end).position(12);
            var out = new ByteArrayOutputStream(webp.length);
            out.write(webp, 0, 12);
            PictureFacts facts = null;
            while (in.remaining() >= 8) {
                var start = in.position();
                var name = name(in);
                var length = in.getInt();
                var data = in.position();
                if (length < 0) {
                    throw new BrokenFile();
                }
                in.position(Math.min(end, Math.addExact(data, length + (length & 1))));
                if (facts == null) {
                    facts = facts(name, in, data);
                }
                if (name.equals("VP8X")) {
                    webp[data] &= ~EXIF_OR_XMP;
                }
                if (!name.equals("EXIF") && !name.equals("XMP ")) {
                    out.write(webp, start, in.position() - start);
                }
            }
            var bytes = out.toByteArray();
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
            if (facts == null) {
                throw new BrokenFile();
            }
            return new Cleaned(bytes, facts);
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            throw new BrokenFile();
        }
    }

    private static PictureFacts facts(String name, ByteBuffer in, int data) throws BrokenFile {
        return switch (name) {
            case "VP8X" ->
                new PictureFacts(
                        1 + u24(in, data + 4),
                        1 + u24(in, data + 7),
                        PictureFacts.UPRIGHT,
                        (in.get(data) & ANIMATED) == 0);
            case "VP8 " -> new PictureFacts(in.getShort(data + 6) & 0x3FFF, in.getShort(data + 8) & 0x3FFF);
            case "VP8L" -> {
                var bits = in.getInt(data + 1);
                yield new PictureFacts((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            default -> throw new BrokenFile();
        };
    }

    private static int u24(ByteBuffer in, int at) {
        return in.get(at) & 0xFF | (in.get(at + 1) & 0xFF) << 8 | (in.get(at + 2) & 0xFF) << 16;
    }

    private static String name(ByteBuffer in) {
        var name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
