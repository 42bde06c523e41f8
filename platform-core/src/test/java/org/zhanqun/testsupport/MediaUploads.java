package org.zhanqun.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFolder;
import org.zhanqun.media.MediaIntake;
import org.zhanqun.media.MediaLibrary;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/** Puts files into a site's media library, as the workbench does. */
@ApplicationScoped
public class MediaUploads {
    private final MediaIntake intake;
    private final MediaFolder folder;
    private final MediaLibrary library;
    private final Tenants tenants;

    MediaUploads(MediaIntake intake, MediaFolder folder, MediaLibrary library, Tenants tenants) {
        this.intake = intake;
        this.folder = folder;
        this.library = library;
        this.tenants = tenants;
    }

    public MediaFile upload(Site site, String name, byte[] bytes) {
        try {
            var file = Files.write(Files.createTempFile("upload", null), bytes);
            try (var accepted = intake.accept(file, name)) {
                folder.keep(site.key(), accepted);
                return tenants.callAs(
                        site.key(),
                        () -> library.add(site, accepted, null, "说明").file());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
