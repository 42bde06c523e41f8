package org.zhanqun.content.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.review.ReviewStep.By;
import org.zhanqun.content.review.ReviewStep.Kind;
import org.zhanqun.content.review.ReviewStep.Place;
import org.zhanqun.content.version.Versions;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException.Conflict;

/** Stands between a text and the public: nothing that a chain binds passes without its last approval. */
@ApplicationScoped
public class ReviewGate {
    private final Reviews reviews;
    private final ReviewChains chains;
    private final Versions versions;
    private final Clock clock;
    private final Event<ReviewMoved> moved;

    ReviewGate(Reviews reviews, ReviewChains chains, Versions versions, Clock clock, Event<ReviewMoved> moved) {
        this.reviews = reviews;
        this.chains = chains;
        this.versions = versions;
        this.clock = clock;
        this.moved = moved;
    }

    /** How many levels an article's latest text must pass. */
    public int levels(Article article) {
        return article.pendingVersion() == null
                ? levels(article, article.columnCode())
                : levels(
                        article,
                        versions.require(article.id(), article.pendingVersion()).columnCode());
    }

    /**
     * How many levels a text must pass. What is under way finishes on the chain it began with.
     *
     * @param columnCode where the article shall go: moving it does not lead around the chain of where it is
     */
    public int levels(Article article, String columnCode) {
        return underWay(article.id())
                .map(Review::levels)
                .orElseGet(() -> Math.max(chains.levels(article.columnCode()), chains.levels(columnCode)));
    }

    /** Whether a change of a text that the public reads must wait for its approval. @param columnCode where it shall go */
    public boolean holdsBack(Article article, String columnCode) {
        return article.state() == ArticleState.PUBLISHED && levels(article, columnCode) > 0;
    }

    /** Tells the review that a text was saved: it is reviewed from the first level on. */
    public void changed(String site, long article, int number) {
        reviews.toChange(article)
                .filter(review -> review.versionNumber() != number)
                .filter(review -> review.state() == ReviewState.SUBMITTED || review.state() == ReviewState.APPROVED)
                .ifPresent(review -> {
                    review.restart(number, clock.instant());
                    record(site, article, Place.of(review), Kind.RESTART, null);
                });
    }

    /** @throws Conflict when the text has not passed all levels */
    public void requirePassed(Article article, int number) {
        if (levels(article) > 0 && !hasPassed(article.id(), number)) {
            throw new Conflict("review.required."
                    + underWay(article.id()).map(Review::state).orElse(ReviewState.RECALLED));
        }
    }

    /** Whether all levels have approved this version. */
    boolean hasPassed(long article, int number) {
        return reviews.toChange(article)
                .filter(review -> review.approved(number))
                .isPresent();
    }

    /** The text became public, with all approvals. */
    public void passed(String site, long article, int number) {
        reviews.toChange(article).filter(review -> review.approved(number)).ifPresent(review -> {
            review.done(clock.instant());
            record(site, article, Place.of(review), Kind.PUBLISH, null);
        });
    }

    /** The text became public without the approvals, for a reason that inspections read. */
    public void overruled(String site, long article, int number, String reason) {
        var review = reviews.toChange(article);
        review.filter(found -> found.state().underWay()).ifPresent(found -> found.done(clock.instant()));
        var place = new Place(review.map(Review::round).orElse(0), 0, number);
        record(site, article, place, Kind.URGENT, reason);
    }

    private Optional<Review> underWay(long article) {
        return reviews.of(article).filter(review -> review.state().underWay());
    }

    private void record(String site, long article, Place place, Kind kind, String note) {
        reviews.record(new ReviewStep(article, place, kind, new By(Actor.current(), null), note, clock.instant()));
        reviews.flush();
        moved.fire(new ReviewMoved(site, article, kind, note == null ? "" : note));
    }
}
