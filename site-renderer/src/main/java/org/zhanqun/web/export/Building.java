package org.zhanqun.web.export;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.zhanqun.web.store.Compression;
import org.zhanqun.web.store.PageBytes;

/** A release in the making. Several threads write to it; nobody else sees it before it is finished. */
final class Building implements AutoCloseable {
    /** How the compressed twin of a file is called, as nginx looks for it. */
    static final String GZIP = ".gz";

    private static final int LEVEL = 6;

    private final Path work;
    private final Path last;
    private final FileTime time;
    private final ExportProgress progress;
    private final ConcurrentSkipListMap<String, Manifest.Entry> files = new ConcurrentSkipListMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private Set<String> found = ConcurrentHashMap.newKeySet();
    private final Journal journal;

    private Building(Path work, Path last, Instant now, ExportProgress progress, Journal journal) {
        this.work = work;
        this.last = last;
        this.time = FileTime.from(now);
        this.progress = progress;
        this.journal = journal;
    }

    /**
     * Begins a release, or goes on with one that was begun from the same state and interrupted.
     *
     * @param last the release before, from which equal files are taken over, or null
     */
    static Building begin(SiteFolder folder, Path last, Manifest.Basis basis, Instant now, ExportProgress progress)
            throws IOException {
        var work = folder.work();
        if (!Journal.basis(work).equals(Optional.of(basis))) {
            SiteFolder.delete(work);
        }
        Files.createDirectories(work);
        var building = new Building(work, last, now, progress, Journal.open(work, basis));
        Journal.read(work, building::resume);
        if (!building.files.isEmpty()) {
            Log.infof("Going on with an export that was interrupted: %d files are there", building.files.size());
        }
        return building;
    }

    /** A file counts only when it holds what the journal says: after a power failure it may be empty. */
    private void resume(String path, Manifest.Entry entry) {
        try {
            var file = ReleasePath.in(work, path);
            if (Files.size(file) == entry.length()
                    && Hashes.sha256(file).equals(entry.sha256())
                    && twinIsThere(path, entry)) {
                files.put(path, entry);
            }
        } catch (IOException _) {
            Log.debugf("Not there after all: %s", path);
        }
    }

    private boolean twinIsThere(String path, Manifest.Entry entry) {
        return !compressed(entry.contentType()) || Files.isRegularFile(twin(ReleasePath.in(work, path)));
    }

    /** Whether an earlier attempt wrote it; then it need not be made. */
    boolean has(String path) {
        if (!files.containsKey(path)) {
            return false;
        }
        found.add(path);
        return true;
    }

    /** Writes a page or a file, or takes over the one of the release before when that is byte for byte the same. */
    void write(String path, PageBytes page) throws IOException {
        var bytes = page.identity().getBytes();
        var entry = new Manifest.Entry(bytes.length, Hashes.sha256(bytes), page.contentType(), page.status());
        found.add(path);
        if (entry.equals(files.get(path))) {
            return;
        }
        var target = ReleasePath.in(work, path);
        folder(target.getParent());
        put(path, target, bytes, "");
        if (compressed(page.contentType())) {
            put(path, target, Compression.gzip(bytes, LEVEL), GZIP);
        }
        journal.add(path, entry);
        files.put(path, entry);
    }

    /**
     * Writes a copy of a file, which may be too large for the memory. Never a link to it: whoever altered the release would
     * alter the original.
     */
    void write(String path, Path source, String contentType) throws IOException {
        if (compressed(contentType)) {
            write(path, PageBytes.of(200, contentType, Files.readAllBytes(source)));
            return;
        }
        var entry = new Manifest.Entry(Files.size(source), Hashes.sha256(source), contentType, 200);
        found.add(path);
        if (entry.equals(files.get(path))) {
            return;
        }
        var target = ReleasePath.in(work, path);
        folder(target.getParent());
        Files.deleteIfExists(target);
        var before = last == null ? null : ReleasePath.in(last, path);
        if (before != null && Files.isRegularFile(before) && Files.mismatch(before, source) < 0) {
            Files.createLink(target, before);
            progress.linked();
        } else {
            Files.copy(source, target);
            Files.setLastModifiedTime(target, time);
            progress.wrote(entry.length());
        }
        journal.add(path, entry);
        files.put(path, entry);
    }

    /** Known only when it is there: another thread may write into it at once. */
    private void folder(Path folder) throws IOException {
        if (!folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
    }

    /** A page that is there, see {@link #has}. */
    String text(String path) throws IOException {
        return Files.readString(ReleasePath.in(work, path));
    }

    private void put(String path, Path target, byte[] bytes, String suffix) throws IOException {
        var file = suffix.isEmpty() ? target : twin(target);
        Files.deleteIfExists(file);
        var before = last == null ? null : withSuffix(ReleasePath.in(last, path), suffix);
        if (before != null && holds(before, bytes)) {
            Files.createLink(file, before);
            progress.linked();
            return;
        }
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
        progress.wrote(bytes.length);
    }

    /** The bytes themselves are compared: a file that somebody altered is never taken over. */
    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** After the state of the site changed under our hands: everything is made again, and what is no longer there goes. */
    void again() {
        found = ConcurrentHashMap.newKeySet();
        // What is compared with must not be believed any more; equal bytes are written again, which is cheap.
        files.clear();
    }

    /** Removes what an interrupted attempt wrote and the finished one did not find. */
    void sweep() throws IOException {
        files.keySet().retainAll(found);
        try (var all = Files.walk(work)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var path = work.relativize(file).toString();
                var of = path.endsWith(GZIP) ? path.substring(0, path.length() - GZIP.length()) : path;
                if (ReleasePath.isSafe(of) && !files.containsKey(of)) {
                    Files.delete(file);
                }
            }
        }
    }

    ConcurrentSkipListMap<String, Manifest.Entry> files() {
        return files;
    }

    Path folder() {
        return work;
    }

    static boolean compressed(String contentType) {
        return contentType.startsWith("text/")
                || contentType.startsWith("image/svg")
                || contentType.startsWith("application/xml")
                || contentType.startsWith("application/atom")
                || contentType.startsWith("application/json");
    }

    static Path twin(Path file) {
        return withSuffix(file, GZIP);
    }

    private static Path withSuffix(Path file, String suffix) {
        return suffix.isEmpty() ? file : file.resolveSibling(file.getFileName() + suffix);
    }

    /** Replaces one file of a finished release. @return whether the bytes are what the manifest says */
    static boolean restore(Path release, String path, Manifest.Entry entry, PageBytes page) throws IOException {
        var bytes = page.identity().getBytes();
        if (!Hashes.sha256(bytes).equals(entry.sha256())) {
            return false;
        }
        var target = ReleasePath.in(release, path);
        Files.createDirectories(target.getParent());
        replace(target, bytes);
        if (compressed(entry.contentType())) {
            replace(twin(target), Compression.gzip(bytes, LEVEL));
        }
        return true;
    }

    /** The same for a copy of a file. */
    static boolean restore(Path release, String path, Manifest.Entry entry, Path source) throws IOException {
        if (compressed(entry.contentType())) {
            return restore(
                    release,
                    path,
                    entry,
                    PageBytes.of(entry.status(), entry.contentType(), Files.readAllBytes(source)));
        }
        if (!Hashes.sha256(source).equals(entry.sha256())) {
            return false;
        }
        var target = ReleasePath.in(release, path);
        Files.createDirectories(target.getParent());
        var fresh = Files.createTempFile(target.getParent(), ".restored", null);
        Files.copy(source, fresh, StandardCopyOption.REPLACE_EXISTING);
        replace(target, fresh);
        return true;
    }

    /** Never written into: releases share files, and a reader must not see half of one. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        var fresh = Files.createTempFile(file.getParent(), ".restored", null);
        Files.write(fresh, bytes);
        replace(file, fresh);
    }

    private static void replace(Path file, Path fresh) throws IOException {
        Files.setPosixFilePermissions(fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
