package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaUse.Place;
import org.zhanqun.media.MediaUses;

/** Keeps true which files of the site an article shows or leads to in its text. */
@ApplicationScoped
class ArticleMedia {
    private final MediaFiles files;
    private final MediaUses uses;

    ArticleMedia(MediaFiles files, MediaUses uses) {
        this.files = files;
        this.uses = uses;
    }

    /** Of an article that was just stored for the first time. */
    void add(Article article) {
        uses.add(article.id(), Place.BODY, inBody(article));
        uses.add(article.id(), Place.LEAD, asLead(article));
    }

    /** Of an article whose text was changed. */
    void replace(Article article) {
        uses.record(article.id(), Place.BODY, inBody(article));
        uses.record(article.id(), Place.LEAD, asLead(article));
    }

    private List<Long> inBody(Article article) {
        return files.idsOf(MediaAddress.tokensIn(article.body().html()));
    }

    private List<Long> asLead(Article article) {
        var picture = article.picture();
        return files.idsOf(picture == null ? Set.of() : MediaAddress.tokensIn(picture.url()));
    }
}
