package org.zhanqun.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** Where archives lie: {@code {site}/{number}.zip}, and as {@code {number}.part} while they are made. */
@ApplicationScoped
public class ArchiveFolder {
    private static final Pattern SITE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int BUFFER = 1 << 16;

    private final Path root;

    ArchiveFolder(ArchiveConfig config) {
        this.root = config.folder().toAbsolutePath().normalize();
    }

    /** The finished file. */
    Path file(String site, long id) {
        return of(site).resolve(id + ".zip");
    }

    /** The list of what the file holds, until it stands in the file itself. */
    Path listing(String site, long id) {
        return of(site).resolve(id + ".list");
    }

    /** Where copies of the public pages are made. */
    Path pages() {
        return root.resolve(".pages");
    }

    /** Begins a file; what an earlier attempt left of it is overwritten. */
    OutputStream begin(String site, long id) throws IOException {
        Files.createDirectories(of(site));
        return new BufferedOutputStream(Files.newOutputStream(part(site, id)), BUFFER);
    }

    /** Until this nobody takes the file for finished. */
    void finish(String site, long id) throws IOException {
        Files.move(part(site, id), file(site, id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(listing(site, id));
    }

    /** Takes away what lies there of an archive, finished or not. */
    void remove(String site, long id) throws IOException {
        Files.deleteIfExists(part(site, id));
        Files.deleteIfExists(listing(site, id));
        Files.deleteIfExists(file(site, id));
    }

    private Path part(String site, long id) {
        return of(site).resolve(id + ".part");
    }

    private Path of(String site) {
        if (!SITE.matcher(site).matches()) {
            throw new IllegalArgumentException("No place for " + site);
        }
        return root.resolve(site);
    }
}
