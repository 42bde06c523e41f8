package org.zhanqun.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.review.Review.Submission;
import org.zhanqun.content.review.ReviewStep.By;
import org.zhanqun.content.review.ReviewStep.Kind;
import org.zhanqun.content.review.ReviewStep.Place;
import org.zhanqun.content.version.Chronicle;
import org.zhanqun.content.version.Showings;
import org.zhanqun.content.version.Versions;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Submitting an article's text and deciding on it (送审、审核). Nobody decides on what they wrote, or twice on one text. */
@ApplicationScoped
public class Reviewing {
    private final Reviews reviews;
    private final ReviewGate gate;
    private final Reviewers reviewers;
    private final Chronicle chronicle;
    private final Versions versions;
    private final Showings showings;
    private final Publishing publishing;
    private final Clock clock;
    private final Event<ReviewMoved> moved;

    Reviewing(
            Reviews reviews,
            ReviewGate gate,
            Reviewers reviewers,
            Chronicle chronicle,
            Versions versions,
            Showings showings,
            Publishing publishing,
            Clock clock,
            Event<ReviewMoved> moved) {
        this.reviews = reviews;
        this.gate = gate;
        this.reviewers = reviewers;
        this.chronicle = chronicle;
        this.versions = versions;
        this.showings = showings;
        this.publishing = publishing;
        this.clock = clock;
        this.moved = moved;
    }

    /**
     * Hands an article's latest text in (送审).
     *
     * @param assignee who shall review the first level, or null for whoever may
     */
    public Review submit(Site site, ColumnTree columns, long id, String assignee) {
        site.requireOpen();
        var article = chronicle.hold(id);
        if (article.state() == ArticleState.PUBLISHED && article.pendingVersion() == null) {
            throw new Conflict("review.nothing", article.title());
        }
        var version = versions.require(id, article.latestVersion());
        var text = versions.text(id, version);
        publishing.requireComplete(columns, article, text);
        var levels = gate.levels(article);
        if (levels == 0) {
            throw new Conflict("review.no-chain");
        }
        var to = reviewer(site, assignee);
        var submission =
                new Submission(version.number(), showings.lastPublic(id), levels, Actor.current(), to, clock.instant());
        var review = reviews.toChange(id).orElse(null);
        if (review == null) {
            review = new Review(id, submission);
            reviews.persist(review);
        } else {
            review.submit(submission);
        }
        return record(site, review, Place.of(review), Kind.SUBMIT, by(null), to);
    }

    /** Whether an article's latest text must be submitted before it can be public. */
    public boolean mustBeSubmitted(Article article) {
        return gate.levels(article) > 0 && !gate.hasPassed(article.id(), article.latestVersion());
    }

    /** Approves the present level (审核通过). @param read the version of the review that the reviewer had read */
    public Review approve(Site site, long id, long read, String opinion) {
        new Violations().limitText(opinion, "opinion", 200).check();
        var review = toDecide(site, id, read);
        var by = decider(site, review);
        var place = Place.of(review);
        review.approve(clock.instant());
        return record(site, review, place, Kind.APPROVE, by, opinion);
    }

    /** Gives the text back to those who wrote it (退回), with an opinion and remarks on passages. */
    public Review giveBack(Site site, long id, long read, String opinion, List<Remark> remarks) {
        var review = toDecide(site, id, read);
        var text = versions.text(id, versions.require(id, review.versionNumber()));
        var violations = new Violations().requireText(opinion, "opinion", 200);
        var marks = Remark.anchored(remarks, text.body().text(), violations);
        violations.check();
        var by = decider(site, review);
        var now = clock.instant();
        marks.forEach(mark -> reviews.mark(new ReviewMark(review, mark, by.actor(), now)));
        var place = Place.of(review);
        review.giveBack(now);
        return record(site, review, place, Kind.RETURN, by, opinion);
    }

    /** Takes the text back before it is public (撤回送审). */
    public Review recall(Site site, long id) {
        site.requireOpen();
        var review = reviews.requireToChange(id);
        var place = Place.of(review);
        review.recall(clock.instant());
        return record(site, review, place, Kind.RECALL, by(null), null);
    }

    /** Hands the present level to another reviewer (转办); any reviewer of the site may. */
    public Review assign(Site site, long id, long read, String assignee) {
        var review = toDecide(site, id, read);
        if (reviewers.identities(site, Actor.current()).isEmpty()) {
            throw new Denied("access.denied");
        }
        var to = reviewer(site, assignee);
        new Violations()
                .require(to == null || !excluded(review).contains(to), "assignee", "review.assignee.own")
                .check();
        review.assign(to, clock.instant());
        return record(site, review, Place.of(review), Kind.ASSIGN, by(null), to);
    }

    /** Whether whoever is acting may decide on the present level. */
    public boolean mayDecide(Site site, Review review) {
        if (review.state() != ReviewState.SUBMITTED) {
            return false;
        }
        try {
            decider(site, review);
            return true;
        } catch (Denied | Conflict no) {
            return false;
        }
    }

    private Review toDecide(Site site, long id, long read) {
        site.requireOpen();
        var review = reviews.requireToChange(id);
        review.requireUnchanged(read);
        return review;
    }

    /** In whose name the acting person decides: the own one when possible. */
    private By decider(Site site, Review review) {
        var me = Actor.current();
        var excluded = excluded(review);
        var identities = reviewers.identities(site, me);
        if (identities.isEmpty()) {
            throw new Denied("access.denied");
        }
        if (excluded.contains(me)) {
            throw new Denied("review.four-eyes");
        }
        var asked = identities.stream()
                .filter(identity ->
                        review.assignee() == null || review.assignee().equals(identity))
                .toList();
        if (asked.isEmpty()) {
            throw new Conflict("review.assigned-to", review.assignee());
        }
        var as = asked.stream()
                .filter(identity -> !excluded.contains(identity))
                .findFirst()
                .orElseThrow(() -> new Denied("review.four-eyes"));
        return by(as.equals(me) ? null : as);
    }

    /** Whoever wrote, changed or submitted the text, or approved a level of it. */
    private Set<String> excluded(Review review) {
        var excluded = new HashSet<String>(reviews.approvers(review));
        excluded.addAll(versions.savedBy(review.articleId(), review.baseNumber()));
        excluded.add(review.submittedBy());
        return excluded;
    }

    private String reviewer(Site site, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var asked = name.strip().toLowerCase(Locale.ROOT);
        new Violations()
                .require(reviewers.of(site).reviews(asked), "assignee", "review.reviewer.unknown")
                .check();
        return asked;
    }

    private static By by(String onBehalfOf) {
        return new By(Actor.current(), onBehalfOf);
    }

    private Review record(Site site, Review review, Place place, Kind kind, By by, String note) {
        var said = note == null || note.isBlank() ? null : note.strip();
        reviews.record(new ReviewStep(review.articleId(), place, kind, by, said, clock.instant()));
        reviews.flush();
        moved.fire(new ReviewMoved(site.key(), review.articleId(), kind, said == null ? "" : said));
        return review;
    }
}
