package org.zhanqun.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where the bytes lie: {@code {site}/{aa}/{sha256}/original} and, beside it, a folder of sizes for each framing. A path is
 * made of a site's key, a hash and names of our own, never of anything that somebody typed.
 */
@ApplicationScoped
public class MediaFolder {
    static final String INCOMING = ".incoming";
    private static final Pattern SITE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Clock clock;

    MediaFolder(MediaConfig config, Clock clock) {
        this.root = config.folder().toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** A file to send. @param name tells the bytes from others under the same address; changes with them */
    public record Sendable(Path path, FileType type, String name) {}

    /** A new folder to work in, on the same disk, so that what is made in it can be moved in one step. */
    Path workspace() {
        try {
            return Files.createDirectories(
                    root.resolve(INCOMING).resolve(UUID.randomUUID().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps what was accepted, before a row says that it is there, and once more after that: were the same bytes lying there
     * unused for long, they may have been tidied away in between. To repeat it does nothing.
     */
    public void keep(String site, Accepted accepted) {
        if (!Files.exists(accepted.original())) {
            return;
        }
        var target = of(site, accepted.content());
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!moved(accepted.folder(), target)) {
            var sizes = accepted.folder().resolve(accepted.framing().key());
            if (Files.exists(sizes)) {
                moved(sizes, target.resolve(sizes.getFileName()));
            }
        }
        touch(target);
    }

    /** Puts the same bytes into another site's folder, sizes and all. To repeat it does nothing; what is not there is left out. */
    void copy(String from, String to, Content content) {
        var source = of(from, content);
        var target = of(to, content);
        if (!Files.isDirectory(source)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            var whole = workspace();
            try (var paths = Files.walk(source)) {
                for (var path : (Iterable<Path>) paths::iterator) {
                    link(path, whole.resolve(source.relativize(path).toString()));
                }
                Files.createDirectories(target.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            moved(whole, target);
        }
        touch(target);
    }

    private static void link(Path file, Path copy) throws IOException {
        if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
            return;
        }
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | IOException _) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return whether the folder was moved; not when there is one already, with the same in it */
    private static boolean moved(Path folder, Path target) {
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            if (Files.isDirectory(target)) {
                return false;
            }
            throw new UncheckedIOException(e);
        }
    }

    private void touch(Path target) {
        try {
            Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What to send for an address: the size asked for, or the nearest there is.
     *
     * @param rendition null for the file itself
     * @param webp      whether the reader takes WebP
     * @return empty when the bytes are gone
     * @throws UncheckedIOException when the whole folder is
     */
    public Optional<Sendable> find(MediaFile file, Rendition rendition, boolean webp) {
        var content = file.content();
        var folder = of(file.site(), content);
        if (content.scaled()) {
            var sizes = folder.resolve(file.framing().key());
            var smaller = rendition == null ? Optional.<Sendable>empty() : find(sizes, rendition.code(), content, webp);
            var found = smaller.isPresent() || !file.framing().isCut()
                    ? smaller
                    : find(sizes, Renditions.FULL, content, webp);
            if (found.isPresent()) {
                return found;
            }
        }
        var original = folder.resolve(Accepted.ORIGINAL);
        if (!Files.isDirectory(root)) {
            throw new UncheckedIOException(new IOException("The media folder is away: " + root));
        }
        return Files.isRegularFile(original)
                ? Optional.of(
                        new Sendable(original, content.type(), content.sha256().substring(0, 16)))
                : Optional.empty();
    }

    private static Optional<Sendable> find(Path sizes, String name, Content content, boolean webp) {
        var type = webp && Files.isRegularFile(sizes.resolve(name + ".webp")) ? FileType.WEBP : content.type();
        var path = sizes.resolve(name + "." + type.extension());
        return Files.isRegularFile(path)
                ? Optional.of(new Sendable(
                        path,
                        type,
                        content.sha256().substring(0, 16) + "-" + sizes.getFileName() + "-" + path.getFileName()))
                : Optional.empty();
    }

    Path root() {
        return root;
    }

    /** Whether a folder is named as ours are: whatever else somebody keeps there is none of our business. */
    static boolean isOurs(Path site, Path bytes) {
        return SITE.matcher(site.getFileName().toString()).matches()
                && HASH.matcher(bytes.getFileName().toString()).matches();
    }

    Path of(String site, Content content) {
        if (!SITE.matcher(site).matches() || !HASH.matcher(content.sha256()).matches()) {
            throw new IllegalArgumentException("No place for " + site + "/" + content.sha256());
        }
        return root.resolve(site).resolve(content.sha256().substring(0, 2)).resolve(content.sha256());
    }
}
