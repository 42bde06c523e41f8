package org.zhanqun.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Says what a file is, by what is in it. */
final class Sniffing {
    private static final int ENOUGH = 4096;
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash");

    private Sniffing() {}

    /** @throws IOException when the file cannot be read, or is a container that cannot be opened */
    static Optional<FileType> typeOf(Path file, long mostUnpacked) throws IOException {
        byte[] head;
        try (var input = Files.newInputStream(file)) {
            head = input.readNBytes(ENOUGH);
        }
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(FileType.JPEG);
        }
        if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(FileType.PNG);
        }
        if (text(head, 0, 6).equals("GIF87a") || text(head, 0, 6).equals("GIF89a")) {
            return Optional.of(FileType.GIF);
        }
        if (text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WEBP")) {
            return Optional.of(FileType.WEBP);
        }
        if (text(head, 0, 5).equals("%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (starts(head, 0, 'P', 'K', 3, 4)) {
            return ZipDocuments.typeOf(file, mostUnpacked);
        }
        if (starts(head, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return CompoundDocuments.typeOf(file);
        }
        if (text(head, 4, 4).equals("ftyp") && MP4_BRANDS.contains(text(head, 8, 4))) {
            return Optional.of(FileType.MP4);
        }
        if (text(head, 0, 3).equals("ID3") || isMp3Frame(head)) {
            return Optional.of(FileType.MP3);
        }
        return isSvg(head) ? Optional.of(FileType.SVG) : Optional.empty();
    }

    /** The header of an MPEG-1 or MPEG-2 frame, layer III, with a rate that exists. */
    private static boolean isMp3Frame(byte[] head) {
        return head.length > 3
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xE6) == 0xE2
                && (head[1] & 0x18) != 0x08
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0xF0) != 0
                && (head[2] & 0x0C) != 0x0C;
    }

    private static boolean isSvg(byte[] head) {
        var text =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return text.startsWith("<") && text.contains("<svg");
    }

    private static boolean starts(byte[] head, int at, int... bytes) {
        if (head.length < at + bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((head[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] head, int at, int length) {
        return head.length < at + length ? "" : new String(head, at, length, StandardCharsets.ISO_8859_1);
    }
}
