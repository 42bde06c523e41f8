package org.zhanqun.media;

/** Walks through a GIF's blocks to its end, without unpacking a pixel. */
final class GifReading {
    private static final int HEAD = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;

    private GifReading() {}

    static PictureFacts facts(byte[] gif) throws BrokenFile {
        try {
            var at = HEAD + palette(gif[10]);
            while ((gif[at] & 0xFF) != TRAILER) {
                at = switch (gif[at] & 0xFF) {
                    case EXTENSION -> blocks(gif, at + 2);
                    case IMAGE -> blocks(gif, at + 10 + palette(gif[at + 9]) + 1);
                    default -> throw new BrokenFile();
                };
            }
            // Whether it moves does not matter: scaled, it would lose its palette or its frames.
            return new PictureFacts(u16(gif, 6), u16(gif, 8), PictureFacts.UPRIGHT, false);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new BrokenFile();
        }
    }

    private static int palette(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int blocks(byte[] gif, int from) {
        var at = from;
        while (gif[at] != 0) {
            at += 1 + (gif[at] & 0xFF);
        }
        return at + 1;
    }

    private static int u16(byte[] gif, int at) {
        return gif[at] & 0xFF | (gif[at + 1] & 0xFF) << 8;
    }
}
