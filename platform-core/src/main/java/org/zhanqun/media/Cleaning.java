package org.zhanqun.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a clean copy of an uploaded file, and finds out by the way whether it is whole. */
final class Cleaning {
    private static final int TAIL = 2048;
    private static final PictureFacts NO_PICTURE = new PictureFacts(0, 0, PictureFacts.UPRIGHT, false);

    private Cleaning() {}

    /** @return what a picture's header says; nothing of it has been unpacked yet */
    static PictureFacts clean(FileType type, Path from, Path to) throws IOException {
        return switch (type) {
            case JPEG -> {
                var cleaned = JpegCleaning.clean(Files.readAllBytes(from));
                Files.write(to, cleaned.bytes());
                yield cleaned.facts();
            }
            case PNG -> chunks(ChunkCleaning.png(Files.readAllBytes(from)), to);
            case WEBP -> chunks(ChunkCleaning.webp(Files.readAllBytes(from)), to);
            case SVG -> {
                var cleaned = SvgCleaning.clean(Files.readAllBytes(from));
                Files.write(to, cleaned.bytes());
                yield cleaned.facts();
            }
            case GIF -> {
                var bytes = Files.readAllBytes(from);
                var facts = GifReading.facts(bytes);
                Files.write(to, bytes);
                yield facts;
            }
            case MP4 -> {
                Files.copy(from, to);
                Mp4Cleaning.clean(to);
                yield NO_PICTURE;
            }
            case PDF -> {
                requireEnd(from);
                Files.copy(from, to);
                yield NO_PICTURE;
            }
            default -> {
                Files.copy(from, to);
                yield NO_PICTURE;
            }
        };
    }

    private static PictureFacts chunks(ChunkCleaning.Cleaned cleaned, Path to) throws IOException {
        Files.write(to, cleaned.bytes());
        return cleaned.facts();
    }

    private static void requireEnd(Path pdf) throws IOException {
        try (var file = new RandomAccessFile(pdf.toFile(), "r")) {
            var tail = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new BrokenFile();
            }
        }
    }
}
