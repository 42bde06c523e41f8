package org.zhanqun.web.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one site's exports: {@code releases/…}, the link {@code current} to one of them, and {@code work}, in
 * which the next one is made.
 */
final class SiteFolder {
    private static final String CURRENT = "current";
    private static final String RELEASES = "releases";

    private final Path folder;
    private final SigningKeys keys;

    SiteFolder(Path sites, String key, SigningKeys keys) {
        this.folder = ReleasePath.site(sites, key);
        this.keys = keys;
    }

    Path work() {
        return folder.resolve("work");
    }

    /** What web servers serve, with the link resolved; empty before the first export. */
    Optional<Path> current() throws IOException {
        try {
            var target = folder.resolve(Files.readSymbolicLink(folder.resolve(CURRENT)));
            return Optional.of(target).filter(Files::isDirectory);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** The manifest of a release as it lies there, with its signature. */
    static byte[] manifest(Path release) throws IOException {
        return Files.readAllBytes(release.resolve(Manifest.FILE));
    }

    /** The manifest of a release. @return empty when there is none, or it is not signed by us */
    Optional<Manifest> trusted(Path release) throws IOException {
        try {
            var bytes = manifest(release);
            var signature = Files.readString(release.resolve(Manifest.SIGNATURE), StandardCharsets.UTF_8);
            return keys.signed(bytes, signature) ? Optional.of(ManifestFile.read(bytes)) : Optional.empty();
        } catch (NoSuchFileException | java.nio.charset.MalformedInputException _) {
            return Optional.empty();
        }
    }

    /** Keeps other processes out. @return empty when one is exporting this site */
    Optional<FileChannel> lock() throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException _) {
            // Another thread of ours holds it.
        }
        channel.close();
        return Optional.empty();
    }

    /** Makes the finished work the current release: until the last step nobody sees it, after it everybody does. */
    Path publish(String name) throws IOException {
        var releases = Files.createDirectories(folder.resolve(RELEASES));
        var release = releases.resolve(name);
        Files.move(work(), release, StandardCopyOption.ATOMIC_MOVE);
        var link = folder.resolve(CURRENT + ".new");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(RELEASES, name));
        Files.move(link, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        return release;
    }

    /** Removes the oldest releases. The current one stays, whatever its age. */
    void keep(int most) throws IOException {
        var current = current();
        var releases = releases();
        for (var old : releases.subList(0, Math.max(0, releases.size() - most))) {
            if (!current.equals(Optional.of(old))) {
                delete(old);
            }
        }
    }

    /** The oldest first. */
    List<Path> releases() throws IOException {
        if (!Files.isDirectory(folder.resolve(RELEASES))) {
            return List.of();
        }
        try (var found = Files.list(folder.resolve(RELEASES))) {
            return found.sorted().toList();
        }
    }

    /** Deletes a folder with all in it. Links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (var found = Files.walk(folder)) {
            all = new ArrayList<>(found.toList());
        }
        all.sort(Comparator.reverseOrder());
        for (var one : all) {
            Files.deleteIfExists(one);
        }
    }
}
