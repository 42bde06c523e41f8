package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.zhanqun.content.version.Attached;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaUses;
import org.zhanqun.site.Site;

/** The files that belong to an article of the bound site (附件), in the order in which its page lists them. */
@ApplicationScoped
public class Attachments {
    private static final int MOST = 50;

    private final Writing writing;
    private final MediaFiles files;
    private final MediaUses uses;

    Attachments(Writing writing, MediaFiles files, MediaUses uses) {
        this.writing = writing;
        this.files = files;
        this.uses = uses;
    }

    /** Those of the article as it stands: what its page lists once it is public. */
    public List<MediaFile> of(long article) {
        return uses.attachments(article);
    }

    /**
     * Says which files are attached, in their order: a new version of the text. Where a public article's column asks for a
     * review, it waits for its approval like any other change, and the page stays as it is.
     *
     * @param version of the article that the editor had read
     * @throws Conflict when somebody else has changed it since
     */
    public List<MediaFile> replace(Site site, long id, long version, List<Long> ids) {
        var chosen = files.ordered(ids);
        var unknown = ids.stream()
                .filter(one -> chosen.stream().noneMatch(file -> file.id().equals(one)))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        new Violations()
                .require(unknown.isEmpty(), "attachments", "article.attachments.unknown", unknown)
                .require(ids.size() <= MOST, "attachments", "article.attachments.many", MOST)
                .check();
        writing.attach(site, id, version, Attached.of(chosen));
        return chosen;
    }
}
