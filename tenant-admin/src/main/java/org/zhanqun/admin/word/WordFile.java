package org.zhanqun.admin.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.w3c.dom.Element;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;

/** A Word document (.docx) that was looked at before it was opened: what it is, and how much is in it. */
final class WordFile implements AutoCloseable {
    private static final int MOST_ENTRIES = 5_000;
    private static final String DOCUMENT = "wordprocessingml";

    private final OPCPackage parts;
    private final PackagePart main;

    private WordFile(OPCPackage parts, PackagePart main) {
        this.parts = parts;
        this.main = main;
    }

    /** @param name of the file in the document; its ending says nothing */
    record Picture(String name, Content content) {
        interface Content {
            InputStream open() throws IOException;
        }
    }

    /** @throws Invalid when it is none, or one that is not taken */
    static WordFile open(Path file, WordConfig config) throws IOException {
        var length = Files.size(file);
        var most = config.largestFile().asLongValue();
        if (length > most) {
            throw refusal("media.length", most >> 20, (length >> 20) + 1);
        }
        switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> measure(file, config);
            case OLE2 -> throw compound(file);
            default -> throw refusal("word.type");
        }
        OPCPackage parts = null;
        try {
            parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            var opened = new WordFile(parts, main(parts));
            parts = null;
            return opened;
        } catch (Invalid refused) {
            throw refused;
        } catch (OpenXML4JException | RuntimeException e) { // whatever the library throws at what is no document
            throw refusal("media.broken");
        } finally {
            if (parts != null) {
                parts.revert();
            }
        }
    }

    private static PackagePart main(OPCPackage parts) throws OpenXML4JException {
        var types = parts.getParts().stream()
                .filter(part -> part.getContentType().endsWith("main+xml"))
                .toList();
        if (types.stream().anyMatch(part -> part.getContentType().contains("macroEnabled"))) {
            throw refusal("media.macros");
        }
        return types.stream()
                .filter(part -> part.getContentType().contains(DOCUMENT))
                .findFirst()
                .orElseThrow(() -> refusal("word.type"));
    }

    /** Unpacks everything into nothing, and counts: what the directory says may be a lie. */
    private static void measure(Path file, WordConfig config) throws IOException {
        var room = config.mostUnpacked().asLongValue();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw refusal("media.bomb");
            }
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    throw refusal("media.macros");
                }
                var isText = name.endsWith(".xml") || name.endsWith(".rels");
                var most = isText ? Math.min(room, config.longestText().asLongValue()) : room;
                try (var input = zip.getInputStream(entry)) {
                    room -= counted(input, most);
                }
            }
        } catch (IOException e) {
            throw refusal("media.broken");
        }
    }

    private static long counted(InputStream input, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var count = 0L;
        for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            count += read;
            if (count > most) {
                throw refusal("media.bomb");
            }
        }
        return count;
    }

    /** A document with a password is a compound file around it; the old format is one, too. */
    private static Invalid compound(Path file) {
        try (var compound = new POIFSFileSystem(file.toFile(), true)) {
            var root = compound.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return refusal("word.encrypted");
            }
            return refusal(root.hasEntryCaseInsensitive("WordDocument") ? "word.old" : "word.type");
        } catch (IOException | RuntimeException e) { // whatever the library throws at what is no compound file
            return refusal("media.broken");
        }
    }

    static Invalid refusal(String key, Object... arguments) {
        return new Invalid(List.of(new Violation("file", key, arguments)));
    }

    Element text() throws IOException {
        return Xml.root(main.getInputStream());
    }

    /** A part beside the text: {@code styles}, {@code numbering}, {@code footnotes}. */
    Optional<Element> part(String kind) throws IOException {
        try {
            for (var relationship : main.getRelationships()) {
                if (relationship.getRelationshipType().endsWith("/" + kind) && isInside(relationship)) {
                    return Optional.of(
                            Xml.root(main.getRelatedPart(relationship).getInputStream()));
                }
            }
            return Optional.empty();
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    /** Where a link leads to. @return empty when it leads nowhere outside */
    Optional<String> link(String id) {
        return Optional.ofNullable(id.isEmpty() ? null : main.getRelationship(id))
                .filter(found -> !isInside(found))
                .map(found -> found.getTargetURI().toString());
    }

    /** A picture that is in the document. One that is only linked is never fetched. */
    Optional<Picture> picture(String id) {
        return Optional.ofNullable(id.isEmpty() ? null : main.getRelationship(id))
                .filter(WordFile::isInside)
                .flatMap(this::related)
                .map(part -> new Picture(part.getPartName().getName().replaceAll("^.*/", ""), part::getInputStream));
    }

    private Optional<PackagePart> related(PackageRelationship relationship) {
        try {
            return Optional.ofNullable(main.getRelatedPart(relationship));
        } catch (OpenXML4JException | IllegalArgumentException e) { // it is named, and not there
            return Optional.empty();
        }
    }

    private static boolean isInside(PackageRelationship relationship) {
        return relationship.getTargetMode() == TargetMode.INTERNAL;
    }

    static void copy(Picture picture, Path to) throws IOException {
        try (var input = picture.content().open();
                OutputStream output = Files.newOutputStream(to)) {
            input.transferTo(output);
        }
    }

    @Override
    public void close() {
        parts.revert();
    }
}
