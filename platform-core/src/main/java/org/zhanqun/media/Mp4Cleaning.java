package org.zhanqun.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * Blots out where a video was taken. Phones write it into the boxes {@code udta} and {@code meta} of the film; those are
 * declared free space and overwritten, so that nothing moves and no offset breaks.
 */
final class Mp4Cleaning {
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final Set<String> HOLDING = Set.of("moov", "trak");
    private static final int HEAD = 8;

    private final RandomAccessFile file;
    private boolean film;

    private Mp4Cleaning(RandomAccessFile file) {
        this.file = file;
    }

    /** @param copy changed in place */
    static void clean(Path copy) throws IOException {
        try (var file = new RandomAccessFile(copy.toFile(), "rw")) {
            var cleaning = new Mp4Cleaning(file);
            cleaning.boxes(0, file.length(), 0);
            if (!cleaning.film) {
                throw new BrokenFile();
            }
        }
    }

    private void boxes(long from, long to, int depth) throws IOException {
        for (var at = from; at < to; ) {
            if (to - at < HEAD) {
                throw new BrokenFile();
            }
            file.seek(at);
            var length = file.readInt() & 0xFFFFFFFFL;
            var name = new byte[4];
            file.readFully(name);
            var head = HEAD;
            if (length == 1) {
                length = file.readLong();
                head = 2 * HEAD;
            } else if (length == 0) {
                length = to - at;
            }
            if (length < head || length > to - at) {
                throw new BrokenFile();
            }
            box(new String(name, StandardCharsets.ISO_8859_1), at, at + head, at + length, depth);
            at += length;
        }
    }

    private void box(String name, long start, long data, long end, int depth) throws IOException {
        film |= name.equals("moov");
        if (TELLING.contains(name)) {
            file.seek(start + 4);
            file.write("free".getBytes(StandardCharsets.ISO_8859_1));
            blank(data, end);
        } else if (HOLDING.contains(name) && depth < 2) {
            boxes(data, end, depth + 1);
        }
    }

    private void blank(long from, long to) throws IOException {
        var zeros = new byte[1 << 13];
        file.seek(from);
        for (var left = to - from; left > 0; left -= zeros.length) {
            file.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
