package org.zhanqun.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Documents that are zips inside: Office Open XML and OFD. They are looked into by their directory alone and never
 * unpacked; one that says to hold far too much would still harm whoever opens it. Plain archives are not taken: nobody
 * can vouch for what is in them.
 */
final class ZipDocuments {
    private static final int MOST_ENTRIES = 10_000;

    private ZipDocuments() {}

    static Optional<FileType> typeOf(Path file, long mostUnpacked) throws IOException {
        var names = new HashSet<String>();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new RefusedFile("media.bomb");
            }
            var unpacked = 0L;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                unpacked += Math.max(entry.getSize(), 0);
                if (unpacked > mostUnpacked) {
                    throw new RefusedFile("media.bomb");
                }
                names.add(entry.getName());
            }
        } catch (ZipException e) {
            throw new BrokenFile();
        }
        if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw new RefusedFile("media.macros");
        }
        if (names.contains("OFD.xml")) {
            return Optional.of(FileType.OFD);
        }
        if (!names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(FileType.DOCX);
        }
        if (names.contains("xl/workbook.xml")) {
            return Optional.of(FileType.XLSX);
        }
        return names.contains("ppt/presentation.xml") ? Optional.of(FileType.PPTX) : Optional.empty();
    }
}
