package org.zhanqun.admin.media;

import java.time.Instant;
import org.zhanqun.media.FileType;
import org.zhanqun.media.Framing;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.Rendition;

/**
 * A file of a site's media library.
 *
 * @param address   its path on the site; stays when the file is replaced
 * @param thumbnail path of a small picture of it, or null
 * @param length    in bytes
 * @param width     as shown, 0 when it has none
 * @param scaled    whether smaller sizes of it are made, and it can be cut
 * @param uses      by how many articles it is used
 */
public record MediaView(
        long id,
        long version,
        String name,
        String folder,
        String alt,
        FileType type,
        FileType.Kind kind,
        String address,
        String thumbnail,
        long length,
        String sha256,
        int width,
        int height,
        boolean scaled,
        Framing framing,
        String uploadedBy,
        Instant uploadedAt,
        Instant changedAt,
        long uses) {
    static MediaView of(MediaFile file, long uses) {
        var content = file.content();
        return new MediaView(
                file.id(),
                file.version(),
                file.name(),
                file.folder(),
                file.alt(),
                content.type(),
                content.type().kind(),
                file.address(),
                thumbnail(file),
                content.length(),
                content.sha256(),
                file.shownWidth(),
                file.shownHeight(),
                content.scaled(),
                file.framing(),
                file.uploadedBy(),
                file.uploadedAt(),
                file.changedAt(),
                uses);
    }

    /** Changed bytes have another address, so that a thumbnail kept by the browser is never an old one. */
    private static String thumbnail(MediaFile file) {
        if (!file.content().type().isPicture()) {
            return null;
        }
        return MediaAddress.parse(file.address())
                        .filter(_ -> file.content().scaled())
                        .map(address -> address.in(Rendition.C320))
                        .orElse(file.address())
                + "?v=" + file.version();
    }

    public String fileName() {
        return name + "." + type.extension();
    }

    /** A picture that nobody has described yet: it must not be shown to the public like that. */
    public boolean lacksAlt() {
        return kind == FileType.Kind.PICTURE && alt.isEmpty();
    }
}
