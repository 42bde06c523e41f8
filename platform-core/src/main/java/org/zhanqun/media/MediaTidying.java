package org.zhanqun.media;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhanqun.tenancy.Tenants;

/**
 * Takes away bytes that no row knows: an upload that was cut off, a file that was replaced or deleted. A file that a row
 * knows is never touched, and nothing is that was written within the grace. Safe on several nodes at once.
 */
@ApplicationScoped
public class MediaTidying {
    private final MediaFolder folder;
    private final MediaFiles files;
    private final MediaConfig config;
    private final Tenants tenants;
    private final Clock clock;

    MediaTidying(MediaFolder folder, MediaFiles files, MediaConfig config, Tenants tenants, Clock clock) {
        this.folder = folder;
        this.files = files;
        this.config = config;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @return how many folders were taken away */
    public int tidy() {
        if (!Files.isDirectory(folder.root())) {
            return 0;
        }
        var gone = 0;
        for (var place : children(folder.root())) {
            if (place.getFileName().toString().equals(MediaFolder.INCOMING)) {
                gone += cutOff(place);
            } else {
                gone += orphans(place);
            }
        }
        if (gone > 0) {
            Log.infof("Took away %d media folders that nothing knows", gone);
        }
        return gone;
    }

    private int cutOff(Path incoming) {
        var old = children(incoming).stream().filter(this::isOld).toList();
        old.forEach(Accepted::delete);
        return old.size();
    }

    private int orphans(Path site) {
        var known = tenants.callAs(site.getFileName().toString(), files::framings);
        var gone = 0;
        for (var shard : children(site)) {
            for (var bytes : children(shard)) {
                var framing = known.get(bytes.getFileName().toString());
                if (framing != null) {
                    gone += formerFramings(bytes, framing);
                } else if (MediaFolder.isOurs(site, bytes) && isOld(bytes) && takenAway(site, bytes)) {
                    gone++;
                }
            }
        }
        return gone;
    }

    /** Moved aside first, and back again when an upload of the same bytes has just been stored. */
    private boolean takenAway(Path site, Path bytes) {
        var aside = folder.root()
                .resolve(MediaFolder.INCOMING)
                .resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(aside.getParent());
            Files.move(bytes, aside, StandardCopyOption.ATOMIC_MOVE);
            if (isKnown(site, bytes)) {
                Files.move(aside, bytes, StandardCopyOption.ATOMIC_MOVE);
                return false;
            }
        } catch (IOException e) {
            Log.warnf("%s stays for now: %s", bytes, e);
            return false;
        }
        Accepted.delete(aside);
        return true;
    }

    private int formerFramings(Path bytes, Framing framing) {
        var former = children(bytes).stream()
                .filter(Files::isDirectory)
                .filter(sizes -> !sizes.getFileName().toString().equals(framing.key()))
                .filter(this::isOld)
                .toList();
        former.forEach(Accepted::delete);
        return former.size();
    }

    private boolean isKnown(Path site, Path bytes) {
        return tenants.callAs(
                site.getFileName().toString(),
                () -> files.bySha256(bytes.getFileName().toString()).isPresent());
    }

    private boolean isOld(Path path) {
        try {
            return Files.getLastModifiedTime(path)
                    .toInstant()
                    .isBefore(clock.instant().minus(config.graceOfOrphans()));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> children(Path parent) {
        try (Stream<Path> children = Files.isDirectory(parent) ? Files.list(parent) : Stream.empty()) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
