package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.stream.Collectors;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaUse.Place;
import org.zhanqun.media.MediaUses;
import org.zhanqun.site.Site;

/** The files that belong to an article of the bound site (附件), in the order in which its page lists them. */
@ApplicationScoped
public class Attachments {
    private static final int MOST = 50;

    private final Articles articles;
    private final MediaFiles files;
    private final MediaUses uses;
    private final Placements placements;
    private final Event<DomainEvent> happened;

    Attachments(
            Articles articles, MediaFiles files, MediaUses uses, Placements placements, Event<DomainEvent> happened) {
        this.articles = articles;
        this.files = files;
        this.uses = uses;
        this.placements = placements;
        this.happened = happened;
    }

    public List<MediaFile> of(long article) {
        return uses.attachments(article);
    }

    /**
     * Says which files are attached, in their order. That alone counts up the article's version.
     *
     * @param version of the article that the editor had read
     * @throws Conflict when somebody else has changed it since
     */
    public List<MediaFile> replace(Site site, long id, long version, List<Long> ids) {
        var article = articles.require(id);
        if (article.version() != version) {
            throw new Conflict("article.changed-meanwhile", article.title());
        }
        var chosen = files.ordered(ids);
        var unknown = ids.stream()
                .filter(one -> chosen.stream().noneMatch(file -> file.id().equals(one)))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        new Violations()
                .require(unknown.isEmpty(), "attachments", "article.attachments.unknown", unknown)
                .require(ids.size() <= MOST, "attachments", "article.attachments.many", MOST)
                .check();
        if (chosen.equals(of(id))) {
            return chosen;
        }
        uses.record(id, Place.ATTACHMENT, chosen.stream().map(MediaFile::id).toList());
        articles.getEntityManager().lock(article, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        var place = placements.of(article);
        happened.fire(
                article.publishedAt() == null
                        ? new DraftChanged(site.key(), id, "attach", article.title())
                        : new ArticleChanged(site.key(), id, "attach", article.title(), place, place));
        return chosen;
    }
}
