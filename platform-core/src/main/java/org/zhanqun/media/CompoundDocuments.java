package org.zhanqun.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Documents of Office before 2007, and of WPS: a small file system, whose directory names what they hold. An entry of the
 * directory is 128 bytes at a multiple of 128, and begins with a name in UTF-16.
 */
final class CompoundDocuments {
    private static final int ENTRY = 128;
    private static final int NAME = 64;
    private static final Set<String> TELLING = Set.of(
            "WordDocument", "Workbook", "Book", "PowerPoint Document", "Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT");

    private CompoundDocuments() {}

    static Optional<FileType> typeOf(Path file) throws IOException {
        var names = names(file);
        if (names.contains("Macros") || names.contains("_VBA_PROJECT_CUR") || names.contains("_VBA_PROJECT")) {
            throw new RefusedFile("media.macros");
        }
        if (names.contains("WordDocument")) {
            return Optional.of(FileType.DOC);
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return Optional.of(FileType.XLS);
        }
        return names.contains("PowerPoint Document") ? Optional.of(FileType.PPT) : Optional.empty();
    }

    private static Set<String> names(Path file) throws IOException {
        var found = new HashSet<String>();
        try (var input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (var entry = input.readNBytes(ENTRY); entry.length == ENTRY; entry = input.readNBytes(ENTRY)) {
                var length = (entry[NAME] & 0xFF | (entry[NAME + 1] & 0xFF) << 8) - 2;
                if (length > 0 && length <= NAME - 2 && length % 2 == 0) {
                    var name = new String(entry, 0, length, StandardCharsets.UTF_16LE);
                    if (TELLING.contains(name)) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }
}
