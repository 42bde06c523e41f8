package org.zhanqun.admin.style;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.kernel.Violations;
import org.zhanqun.media.LogoIntake;

/** Takes a logo in: looked at outside of any transaction, by those who may, and stored in one. */
@ApplicationScoped
class LogoUploading {
    private final StyleVersionDesk desk;
    private final LogoIntake intake;

    LogoUploading(StyleVersionDesk desk, LogoIntake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    StyleVersionView show(long id, Long revision, FileUpload file) {
        desk.requireEditable(id);
        new Violations()
                .require(file != null && file.size() > 0, "file", "media.missing")
                .require(revision != null, "revision", "field.blank")
                .check();
        return desk.show(id, revision, intake.accept(file.uploadedFile()));
    }
}
