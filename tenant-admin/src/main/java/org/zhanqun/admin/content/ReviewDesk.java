package org.zhanqun.admin.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.review.Remark;
import org.zhanqun.content.review.Review;
import org.zhanqun.content.review.ReviewGate;
import org.zhanqun.content.review.ReviewState;
import org.zhanqun.content.review.ReviewStep;
import org.zhanqun.content.review.Reviewers;
import org.zhanqun.content.review.Reviewing;
import org.zhanqun.content.review.Reviews;
import org.zhanqun.content.version.Versions;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** What the pages and the API about reviews do, each step in its own transaction. Only records leave. */
@ApplicationScoped
class ReviewDesk {
    private final Sites sites;
    private final ColumnTrees trees;
    private final Articles articles;
    private final Reviews reviews;
    private final ReviewGate gate;
    private final Reviewing reviewing;
    private final Reviewers reviewers;
    private final Versions versions;
    private final Publishing publishing;
    private final Caller caller;

    ReviewDesk(
            Sites sites,
            ColumnTrees trees,
            Articles articles,
            Reviews reviews,
            ReviewGate gate,
            Reviewing reviewing,
            Reviewers reviewers,
            Versions versions,
            Publishing publishing,
            Caller caller) {
        this.sites = sites;
        this.trees = trees;
        this.articles = articles;
        this.reviews = reviews;
        this.gate = gate;
        this.reviewing = reviewing;
        this.reviewers = reviewers;
        this.versions = versions;
        this.publishing = publishing;
        this.caller = caller;
    }

    /** The site that the reviews are of. @param manages whether the caller runs it */
    record Head(String key, String name, String domain, boolean closed, boolean mayWrite, boolean manages) {}

    /** A text that waits. @param column as the site shows it, or the code when the column is gone */
    record Item(Reviews.Waiting waiting, String column) {}

    record Inbox(Head head, List<Item> items, long total) {}

    /** What was done. @param onBehalfOf the reviewer in whose place it was done, or null */
    record Step(
            ReviewStep.Kind kind,
            int level,
            String by,
            String onBehalfOf,
            String note,
            int versionNumber,
            Instant at) {}

    /** A remark on a passage. @param standing whether the latest text still holds the passage */
    record Mark(Long id, String quote, int position, String note, String by, Instant at, boolean standing) {}

    /**
     * Where a text is in its review.
     *
     * @param version   of the review, to be named by whoever decides
     * @param mayDecide whether the caller may decide on the present level
     */
    record State(
            long articleId,
            long version,
            ReviewState state,
            int level,
            int levels,
            int versionNumber,
            int baseNumber,
            String submittedBy,
            Instant submittedAt,
            Instant waitingSince,
            String assignee,
            boolean mayDecide,
            List<Step> steps,
            List<Mark> marks) {
        /** What was done last. */
        public Step last() {
            return steps.getLast();
        }
    }

    /** @param mayAssign whether the caller may hand the present level to somebody @param reviewers who may be asked */
    record Open(Head head, String title, State state, boolean mayAssign, List<String> reviewers) {}

    /**
     * What an article's text has before it on its way to the public.
     *
     * @param levels  of review that it must pass, 0 for none
     * @param state   of its review; null when it was never submitted
     * @param pending whether the public reads another text than the latest
     */
    record Road(int levels, State state, boolean pending) {}

    record UrgentPage(Head head, List<Reviews.Urgent> publications, long total) {}

    /** What waits for the caller, longest waiting first. */
    @ForSite(ForSite.Need.SEE)
    Inbox inbox(String key, int page, int size) {
        var site = sites.require(key);
        var columns = trees.of(site);
        var me = caller.userName();
        var found = reviews.waitingFor(me, reviewers.identities(site, me), page, size);
        return new Inbox(
                head(site),
                found.waiting().stream()
                        .map(waiting -> new Item(waiting, name(columns, waiting.columnCode())))
                        .toList(),
                found.total());
    }

    @ForSite(ForSite.Need.SEE)
    Open open(String key, long id) {
        var site = sites.require(key);
        var review = reviews.of(id).orElseThrow(() -> new NotFound("review.not-found", Long.toString(id)));
        return new Open(
                head(site),
                versions.require(id, review.versionNumber()).title(),
                state(site, review),
                !reviewers.identities(site, caller.userName()).isEmpty(),
                reviewers.of(site).reviewers());
    }

    @ForSite(ForSite.Need.SEE)
    Road road(String key, long id) {
        var site = sites.require(key);
        var article = articles.require(id);
        return new Road(
                gate.levels(article),
                reviews.of(id).map(review -> state(site, review)).orElse(null),
                article.pendingVersion() != null);
    }

    @ForSite(ForSite.Need.WRITE)
    State submit(String key, long id, String assignee) {
        var site = sites.require(key);
        return state(site, reviewing.submit(site, trees.of(site), id, assignee));
    }

    @ForSite(ForSite.Need.SEE)
    State approve(String key, long id, long read, String opinion) {
        var site = sites.require(key);
        return state(site, reviewing.approve(site, id, read, opinion));
    }

    @ForSite(ForSite.Need.SEE)
    State giveBack(String key, long id, long read, String opinion, List<Remark> marks) {
        var site = sites.require(key);
        return state(site, reviewing.giveBack(site, id, read, opinion, marks));
    }

    @ForSite(ForSite.Need.SEE)
    State assign(String key, long id, long read, String assignee) {
        var site = sites.require(key);
        return state(site, reviewing.assign(site, id, read, assignee));
    }

    @ForSite(ForSite.Need.WRITE)
    State recall(String key, long id) {
        var site = sites.require(key);
        return state(site, reviewing.recall(site, id));
    }

    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    ArticleSummary publishUrgently(String key, long id, String reason) {
        var site = sites.require(key);
        var columns = trees.of(site);
        return ArticleSummary.of(publishing.publishUrgently(site, columns, id, reason), columns);
    }

    @ForSite(ForSite.Need.SEE)
    UrgentPage urgent(String key, int page, int size) {
        return new UrgentPage(head(sites.require(key)), reviews.urgent(page, size), reviews.countUrgent());
    }

    private State state(Site site, Review review) {
        var id = review.articleId();
        var latest = versions.latest(id).orElseThrow();
        var marks = reviews.lastMarks(id);
        var text = marks.isEmpty() ? "" : versions.text(id, latest).body().text();
        return new State(
                id,
                review.version(),
                review.state(),
                review.level(),
                review.levels(),
                review.versionNumber(),
                review.baseNumber(),
                review.submittedBy(),
                review.submittedAt(),
                review.waitingSince(),
                review.assignee(),
                reviewing.mayDecide(site, review),
                reviews.steps(id).stream()
                        .map(step -> new Step(
                                step.kind(),
                                step.level(),
                                step.actor(),
                                step.onBehalfOf(),
                                step.note(),
                                step.versionNumber(),
                                step.happenedAt()))
                        .toList(),
                marks.stream()
                        .map(mark -> new Mark(
                                mark.id(),
                                mark.quote(),
                                mark.position(),
                                mark.note(),
                                mark.madeBy(),
                                mark.madeAt(),
                                text.contains(mark.quote())))
                        .toList());
    }

    private Head head(Site site) {
        var closed = site.status() == SiteStatus.CLOSED;
        return new Head(
                site.key(),
                site.name(),
                site.domain(),
                closed,
                !closed && caller.rights().mayWrite(site.key()),
                !closed && caller.rights().mayManageColumns(site.key()));
    }

    private static String name(ColumnTree columns, String code) {
        return columns.byCode(code).map(SiteColumn::name).orElse(code);
    }
}
