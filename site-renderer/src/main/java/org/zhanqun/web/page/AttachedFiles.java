package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.content.Attachments;
import org.zhanqun.theme.Attachment;

/** The files that an article's page lists (附件). */
@ApplicationScoped
class AttachedFiles {
    private final Attachments attachments;

    AttachedFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    List<Attachment> of(long article) {
        return attachments.of(article).stream()
                .map(file -> new Attachment(
                        file.name(),
                        file.address(),
                        file.content().type().label(),
                        file.content().length()))
                .toList();
    }
}
