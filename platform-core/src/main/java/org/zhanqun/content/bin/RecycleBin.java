package org.zhanqun.content.bin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.DraftChanged;
import org.zhanqun.content.review.ReviewState;
import org.zhanqun.content.review.Reviews;
import org.zhanqun.content.timing.TimedSteps;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;

/**
 * Deleting articles of the bound site and bringing them back (删除、恢复). The public sees no difference: only what it cannot
 * read can be deleted, and an address that once led to an article goes on saying that it was withdrawn.
 */
@ApplicationScoped
public class RecycleBin {
    private final Articles articles;
    private final Chronicle chronicle;
    private final Reviews reviews;
    private final TimedSteps timedSteps;
    private final EntityManager entityManager;
    private final BinConfig config;
    private final Clock clock;
    private final Event<DomainEvent> happened;

    RecycleBin(
            Articles articles,
            Chronicle chronicle,
            Reviews reviews,
            TimedSteps timedSteps,
            EntityManager entityManager,
            BinConfig config,
            Clock clock,
            Event<DomainEvent> happened) {
        this.articles = articles;
        this.chronicle = chronicle;
        this.reviews = reviews;
        this.timedSteps = timedSteps;
        this.entityManager = entityManager;
        this.config = config;
        this.clock = clock;
        this.happened = happened;
    }

    /** What lies in the bin, and how much in all. */
    public record Content(List<Article> articles, long total) {}

    /**
     * Puts an article into the bin (删除).
     *
     * @param version the version that the person had read
     * @throws Conflict when it is public, under review, or has a time at which something shall happen to it
     */
    public Article delete(Site site, long id, long version) {
        site.requireOpen();
        var article = chronicle.hold(id);
        requireDeletable(article);
        if (article.version() != version) {
            throw new Conflict("article.changed-meanwhile", article.title());
        }
        article.delete(Actor.current(), clock.instant());
        articles.flush();
        happened.fire(new DraftChanged(site.key(), id, "delete", article.title()));
        return article;
    }

    private void requireDeletable(Article article) {
        if (article.state() == ArticleState.PUBLISHED) {
            throw new Conflict("article.delete.public", article.title());
        }
        if (reviews.of(article.id())
                .filter(review -> review.state() == ReviewState.SUBMITTED)
                .isPresent()) {
            throw new Conflict("article.delete.in-review", article.title());
        }
        if (timedSteps.anyWaits(article.id())) {
            throw new Conflict("article.delete.timed", article.title());
        }
    }

    /** Brings an article back as it was (恢复): in the state, the column and with the text that it had. */
    public Article restore(Site site, long id) {
        site.requireOpen();
        var article = articles.requireToChange(id);
        if (article.state() != ArticleState.DELETED) {
            throw new NotFound("article.bin.not-found", Long.toString(id));
        }
        if (!article.deletedAt().isAfter(limit())) {
            throw new Conflict("article.bin.over", article.title(), config.days());
        }
        article.undelete();
        articles.flush();
        happened.fire(new DraftChanged(site.key(), id, "undelete", article.title()));
        return article;
    }

    /** What can still be brought back, last deleted first. */
    public Content content(int page, int size) {
        var limit = limit();
        var found = entityManager
                .createQuery(
                        "from Article where state = :deleted and deletedAt > :limit order by deletedAt desc, id desc",
                        Article.class)
                .setParameter("deleted", ArticleState.DELETED)
                .setParameter("limit", limit)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = entityManager
                .createQuery("select count(*) from Article where state = :deleted and deletedAt > :limit", Long.class)
                .setParameter("deleted", ArticleState.DELETED)
                .setParameter("limit", limit)
                .getSingleResult();
        return new Content(found, total);
    }

    /** When an article that was deleted then can no longer be brought back. */
    public Instant until(Instant deletedAt) {
        return deletedAt.plus(Duration.ofDays(config.days()));
    }

    /** What was deleted at this time or before cannot be brought back any more. */
    Instant limit() {
        return clock.instant().minus(Duration.ofDays(config.days()));
    }
}
