package org.zhanqun.admin.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.timing.TimedSteps;
import org.zhanqun.content.timing.Timing;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages and the API about times do, each step in its own transaction. Only records leave. */
@ApplicationScoped
class TimingDesk {
    private static final int MOST_SHOWN = 500;
    private static final int COMPANIONS_OFFERED = 20;

    private final Sites sites;
    private final ColumnTrees trees;
    private final Articles articles;
    private final TimedSteps steps;
    private final Timing timing;
    private final Caller caller;

    TimingDesk(Sites sites, ColumnTrees trees, Articles articles, TimedSteps steps, Timing timing, Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.articles = articles;
        this.steps = steps;
        this.timing = timing;
        this.caller = caller;
    }

    /** All that is set on a site. */
    record Plan(String key, String siteName, String domain, boolean mayWrite, List<TimedSteps.Line> steps) {}

    /**
     * An article whose time shall be set.
     *
     * @param pinnedUntil until when it stands first in its column's lists, or null
     * @param publishable whether there is a text that is not public yet
     * @param companions  drafts that may become public together with it
     */
    record Subject(
            String key,
            String siteName,
            String domain,
            long id,
            String title,
            ArticleState state,
            Instant pinnedUntil,
            boolean publishable,
            List<TimedSteps.Line> steps,
            List<Companion> companions) {}

    record Companion(Long id, String title) {}

    @ForSite(ForSite.Need.SEE)
    Plan plan(String key) {
        var site = sites.require(key);
        return new Plan(
                key,
                site.name(),
                site.domain(),
                site.status() != SiteStatus.CLOSED && caller.rights().mayWrite(key),
                steps.open(MOST_SHOWN));
    }

    @ForSite(ForSite.Need.WRITE)
    Subject subject(String key, long id) {
        var site = sites.require(key);
        var article = articles.require(id);
        return new Subject(
                key,
                site.name(),
                site.domain(),
                id,
                article.title(),
                article.state(),
                article.pinnedUntil(),
                article.state() != ArticleState.PUBLISHED || article.pendingVersion() != null,
                steps.open(MOST_SHOWN).stream()
                        .filter(step -> step.articleId() == id)
                        .toList(),
                articles
                        .list(new Articles.Filter(null, ArticleState.DRAFT, null), 1, COMPANIONS_OFFERED)
                        .articles()
                        .stream()
                        .filter(other -> other.id() != id)
                        .map(TimingDesk::companion)
                        .toList());
    }

    /** @param at null for now */
    @ForSite(ForSite.Need.WRITE)
    void release(String key, List<Long> ids, Instant at) {
        var site = sites.require(key);
        if (at == null) {
            timing.release(site, trees.of(site), ids);
        } else {
            timing.release(site, trees.of(site), ids, at);
        }
    }

    @ForSite(ForSite.Need.WRITE)
    void expire(String key, long id, Instant at) {
        timing.expire(sites.require(key), id, at);
    }

    @ForSite(ForSite.Need.WRITE)
    void pin(String key, long id, Instant until) {
        timing.pin(sites.require(key), id, until);
    }

    @ForSite(ForSite.Need.WRITE)
    void unpin(String key, long id) {
        timing.unpin(sites.require(key), id);
    }

    @ForSite(ForSite.Need.WRITE)
    void cancel(String key, long step) {
        timing.cancel(sites.require(key), step);
    }

    private static Companion companion(Article article) {
        return new Companion(article.id(), article.title());
    }
}
