package org.zhanqun.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.Site;

/**
 * Letting articles of the bound site stand first in their column's lists (置顶). It belongs to the article, not to its text: it
 * needs no review, is no version, and goes with the article to another column. What is not public can be pinned, and stands first
 * from its publishing on.
 */
@ApplicationScoped
public class Pinning {
    private final Articles articles;
    private final ContentConfig config;
    private final Placements placements;
    private final Event<DomainEvent> happened;

    Pinning(Articles articles, ContentConfig config, Placements placements, Event<DomainEvent> happened) {
        this.articles = articles;
        this.config = config;
        this.placements = placements;
        this.happened = happened;
    }

    /**
     * Pins an article, or gives its pin another end.
     *
     * @throws Conflict when its column has as many pinned articles as it may
     */
    public Article pin(Site site, long id, Instant until) {
        var article = articles.requireToChange(id);
        article.requireNotDeleted();
        if (articles.pinnedBeside(article) >= config.pinsOfColumn()) {
            throw new Conflict("article.pins", config.pinsOfColumn());
        }
        change(site, article, until, "pin", article.title() + ": " + until);
        return article;
    }

    /** Lets an article stand in its place again. @throws Conflict when it does already */
    public void unpin(Site site, long id) {
        var article = articles.requireToChange(id);
        if (article.pinnedUntil() == null) {
            throw new Conflict("article.not-pinned", article.title());
        }
        change(site, article, null, "unpin", article.title());
    }

    /** The end of a pin has come, whatever became of the article meanwhile. One that was given another end goes on. */
    public void end(Site site, long id, Instant until) {
        var article = articles.requireToChange(id);
        if (until.equals(article.pinnedUntil())) {
            change(site, article, null, "unpin", article.title());
        }
    }

    private void change(Site site, Article article, Instant until, String step, String detail) {
        var before = placements.of(article);
        article.pin(until);
        articles.flush();
        var after = placements.of(article);
        // A later end moves nothing, nor does a pin of what is not public.
        var moves = before != null && !before.equals(after);
        happened.fire(
                moves
                        ? new ArticleChanged(site.key(), article.id(), step, detail, before, after)
                        : new DraftChanged(site.key(), article.id(), step, detail));
    }
}
