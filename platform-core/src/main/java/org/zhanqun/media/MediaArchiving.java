package org.zhanqun.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The bytes of a site's files for its archive (媒体归档): as they were uploaded, with the sizes made from them. */
@ApplicationScoped
public class MediaArchiving {
    private static final int AT_ONCE = 200;

    private final MediaFiles files;
    private final MediaFolder folder;

    MediaArchiving(MediaFiles files, MediaFolder folder) {
        this.files = files;
        this.folder = folder;
    }

    /** One file on the disk. @param name below the folder of files: {@code aa/{sha256}/original} */
    public record Stored(String name, Path file) {}

    /** The bound site's next files, in the order of their ids. */
    public List<MediaFile> after(long id) {
        return files.find("id > ?1 order by id", id).page(0, AT_ONCE).list();
    }

    /** What lies of a file; nothing when its bytes are gone. */
    public List<Stored> of(MediaFile file) throws IOException {
        var bytes = folder.of(file.site(), file.content());
        var site = bytes.getParent().getParent();
        try (var found = Files.walk(bytes)) {
            return found.filter(Files::isRegularFile)
                    .sorted()
                    .map(path -> new Stored(site.relativize(path).toString().replace('\\', '/'), path))
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
