package org.zhanqun.admin.media;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.kernel.Violations;
import org.zhanqun.media.Accepted;
import org.zhanqun.media.Framing;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.media.MediaIntake;

/**
 * Uploading and what else needs the bytes (上传). Looking at a file takes long, so it happens between transactions: first
 * the right is checked, then the file; its bytes are kept, and the row is last. Whatever dies on the way leaves bytes that
 * nothing knows, which are tidied away.
 */
@ApplicationScoped
public class MediaUploading {
    private final MediaDesk desk;
    private final MediaIntake intake;
    private final MediaFolder folder;

    MediaUploading(MediaDesk desk, MediaIntake intake, MediaFolder folder) {
        this.desk = desk;
        this.intake = intake;
        this.folder = folder;
    }

    MediaDesk.Stored add(String site, FileUpload upload, String place, String alt) {
        desk.requireOpen(site);
        return add(site, () -> accept(upload), place, alt);
    }

    /** Puts a file into the library that came inside of another one. @throws Invalid when it is not taken */
    public MediaView addPart(String site, Path file, String name, String alt) {
        desk.requireOpen(site);
        return add(site, () -> intake.accept(file, name), null, alt).file();
    }

    private MediaDesk.Stored add(String site, Supplier<Accepted> looking, String place, String alt) {
        return onDisk(() -> {
            try (var accepted = looking.get()) {
                folder.keep(site, accepted);
                var stored = stored(site, accepted, place, alt);
                folder.keep(site, accepted);
                return stored;
            }
        });
    }

    /** Of two uploads of the same bytes at once, the slower finds what the faster has stored. */
    private MediaDesk.Stored stored(String site, Accepted accepted, String place, String alt) {
        try {
            return desk.add(site, accepted, place, alt);
        } catch (PersistenceException overtaken) {
            return desk.add(site, accepted, place, alt);
        }
    }

    MediaView replace(String site, long id, long version, FileUpload upload) {
        desk.requireOpen(site);
        return onDisk(() -> {
            try (var accepted = accept(upload)) {
                folder.keep(site, accepted);
                var replaced = desk.replace(site, id, version, accepted);
                folder.keep(site, accepted);
                return replaced;
            }
        });
    }

    MediaView reframe(String site, long id, long version, Framing framing) {
        desk.requireOpen(site);
        return onDisk(() -> {
            try (var accepted = intake.reframe(desk.taken(site, id), framing)) {
                folder.keep(site, accepted);
                return desk.reframe(site, id, version, accepted);
            }
        });
    }

    private static <T> T onDisk(Supplier<T> work) {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            Log.error("The media folder could not be written", e);
            throw new Unavailable("media.unavailable");
        }
    }

    private Accepted accept(FileUpload upload) {
        if (upload == null || upload.size() == 0) {
            new Violations().require(false, "file", "media.missing").check();
        }
        return intake.accept(upload.uploadedFile(), upload.fileName());
    }

    /** Why a file was not taken, in the words for people. */
    static String reason(Invalid refused, Locale locale) {
        return refused.violations().getFirst().message(locale);
    }
}
