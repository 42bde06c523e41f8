package org.zhanqun.content.timing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Pinning;
import org.zhanqun.content.Publishing;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainEvent;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/**
 * Setting what shall happen to articles at a time: publishing, alone or together, expiring, and the end of a pin
 * (定时发布、到期撤下、置顶).
 */
@ApplicationScoped
public class Timing {
    private static final int MOST_TOGETHER = 50;

    private final TimedSteps steps;
    private final Articles articles;
    private final Publishing publishing;
    private final Pinning pinning;
    private final TimingConfig config;
    private final Clock clock;
    private final Event<Set> set;

    Timing(
            TimedSteps steps,
            Articles articles,
            Publishing publishing,
            Pinning pinning,
            TimingConfig config,
            Clock clock,
            Event<Set> set) {
        this.steps = steps;
        this.articles = articles;
        this.publishing = publishing;
        this.pinning = pinning;
        this.config = config;
        this.clock = clock;
        this.set = set;
    }

    /**
     * Publishes some articles together, in one instant, now: all of them or none.
     *
     * @throws Conflict when one of them may not be published
     */
    public void release(Site site, ColumnTree columns, List<Long> ids) {
        together(ids).forEach(id -> publishing.publish(site, columns, id));
    }

    /**
     * Sets the time at which some articles become public together (定时发布). What may not be published now is refused now,
     * rather than at its time.
     *
     * @throws Conflict when one of them may not be published, or has a time already
     */
    public List<TimedStep> release(Site site, ColumnTree columns, List<Long> ids, Instant at) {
        site.requireOpen();
        requireFuture(at);
        var wanted = together(ids);
        requireNone(wanted, TimedStep.Kind.PUBLISH);
        wanted.forEach(id -> publishing.requirePublishable(columns, id));
        return add(site, wanted, TimedStep.Kind.PUBLISH, at);
    }

    /** Sets the time at which an article is taken from the public (到期撤下). */
    public TimedStep expire(Site site, long id, Instant at) {
        site.requireOpen();
        requireFuture(at);
        var article = articles.require(id);
        if (article.state() != ArticleState.PUBLISHED
                && steps.waiting(List.of(id), TimedStep.Kind.PUBLISH).isEmpty()) {
            throw new Conflict("article.not-published", article.title());
        }
        requireNone(List.of(id), TimedStep.Kind.EXPIRE);
        return add(site, List.of(id), TimedStep.Kind.EXPIRE, at).getFirst();
    }

    /**
     * Lets an article stand first in its column's lists until a time (置顶); one that is pinned already gets another end.
     *
     * @throws Conflict when its column has as many pinned articles as it may
     */
    public TimedStep pin(Site site, long id, Instant until) {
        site.requireOpen();
        requireFuture(until);
        pinning.pin(site, id, until);
        steps.unpinning(id).forEach(former -> former.cancel(clock.instant()));
        steps.flush();
        return add(site, List.of(id), TimedStep.Kind.UNPIN, until).getFirst();
    }

    /** Ends a pin before its time. @throws Conflict when the article is not pinned */
    public void unpin(Site site, long id) {
        site.requireOpen();
        pinning.unpin(site, id);
        steps.unpinning(id).forEach(end -> end.cancel(clock.instant()));
    }

    /** Takes back what was set, with all that should have happened together with it; a pin without its end is none. */
    public void cancel(Site site, long step) {
        site.requireOpen();
        var one = steps.require(step);
        var together = steps.ofRelease(one.release());
        if (together.isEmpty()) {
            throw new Conflict("timing.over");
        }
        together.forEach(waiting -> {
            waiting.cancel(clock.instant());
            if (waiting.kind() == TimedStep.Kind.UNPIN) {
                pinning.end(site, waiting.articleId(), waiting.dueAt());
            }
            set.fire(new Set(site.key(), waiting.articleId(), "timing.cancel", waiting.kind() + " " + waiting.dueAt()));
        });
    }

    private List<TimedStep> add(Site site, List<Long> ids, TimedStep.Kind kind, Instant at) {
        var release = UUID.randomUUID().toString();
        var added = ids.stream()
                .map(id -> new TimedStep(id, kind, release, at, Actor.current(), clock.instant()))
                .toList();
        added.forEach(step -> {
            steps.persist(step);
            set.fire(new Set(site.key(), step.articleId(), "timing.set", kind + " " + at));
        });
        steps.flush();
        return added;
    }

    private void requireFuture(Instant at) {
        new Violations().require(at != null, "at", "field.blank").check();
        var now = clock.instant();
        new Violations()
                .require(at.isAfter(now), "at", "timing.past")
                .require(
                        !at.isAfter(now.plus(Duration.ofDays(config.furthestDays()))),
                        "at",
                        "timing.far",
                        config.furthestDays())
                .check();
    }

    /** Whoever sets a time for an article twice would not know which one holds. */
    private void requireNone(List<Long> ids, TimedStep.Kind kind) {
        var set = steps.waiting(ids, kind);
        if (!set.isEmpty()) {
            throw new Conflict("timing.already", title(set.getFirst()));
        }
    }

    private static List<Long> together(List<Long> ids) {
        var wanted = ids == null ? List.<Long>of() : List.copyOf(new LinkedHashSet<>(ids));
        new Violations()
                .require(!wanted.isEmpty() && wanted.size() <= MOST_TOGETHER, "articles", "timing.many", MOST_TOGETHER)
                .check();
        return wanted;
    }

    private String title(long id) {
        return articles.one(id).map(Article::title).orElse("");
    }

    /** A time was set or taken back; the public sees nothing of it yet. */
    public record Set(String site, long article, String action, String detail) implements DomainEvent {
        @Override
        public String subject() {
            return Long.toString(article);
        }
    }
}
