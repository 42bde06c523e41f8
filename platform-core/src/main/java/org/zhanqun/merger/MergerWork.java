package org.zhanqun.merger;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Goes on with mergers, step by step, each in a transaction of its own that also says how far it is. Whoever dies has done some
 * steps whole, and the next one goes on with the rest; of several nodes that take the same step, one does.
 */
@ApplicationScoped
public class MergerWork {
    private static final int AT_A_STRETCH = 20;

    private final Mergers mergers;
    private final ArticleMoving articles;
    private final LetterMoving letters;
    private final MergerComparison comparison;
    private final MergerHandover handover;
    private final MergerUndoing undoing;
    private final MergerConfig config;
    private final Sites sites;
    private final Tenants tenants;
    private final Clock clock;

    MergerWork(
            Mergers mergers,
            ArticleMoving articles,
            LetterMoving letters,
            MergerComparison comparison,
            MergerHandover handover,
            MergerUndoing undoing,
            MergerConfig config,
            Sites sites,
            Tenants tenants,
            Clock clock) {
        this.mergers = mergers;
        this.articles = articles;
        this.letters = letters;
        this.comparison = comparison;
        this.handover = handover;
        this.undoing = undoing;
        this.config = config;
        this.sites = sites;
        this.tenants = tenants;
        this.clock = clock;
    }

    private record Both(Merger merger, Site source, Site target) {}

    /** Some steps of each merger that has work, so that a large one lets others pass. @return how many steps */
    public int run() {
        var due = tenants.callAsProvince(() -> mergers.due(clock.instant().minus(config.retry())));
        var steps = 0;
        for (var id : due) {
            steps += run(id);
        }
        return steps;
    }

    private int run(long id) {
        var steps = 0;
        try {
            while (steps < AT_A_STRETCH && step(id)) {
                steps++;
            }
        } catch (DomainException refused) {
            rest(id, refused);
        } catch (RuntimeException failed) {
            Log.errorf(failed, "Merger %d has stopped for now", id);
            rest(id, new Conflict("merger.unforeseen"));
        }
        return steps;
    }

    /** It says why it does not go on, and is tried again after a while; the others have their turn. */
    private void rest(long id, DomainException reason) {
        var why = reason.message(Locale.SIMPLIFIED_CHINESE);
        tenants.runAsProvince(() -> mergers.requireToChange(id).fail(why, clock.instant()));
    }

    private boolean step(long id) {
        var both = tenants.callAsProvince(() -> {
            var merger = mergers.require(id);
            return new Both(merger, sites.require(merger.source()), sites.require(merger.target()));
        });
        var merger = both.merger();
        if (!merger.state().moves()) {
            return false;
        }
        Actor.run(merger.setBy(), () -> step(merger, both.source(), both.target()));
        return true;
    }

    private void step(Merger merger, Site source, Site target) {
        if (merger.state() == MergerState.UNDOING) {
            undoing.step(merger, source, target);
            return;
        }
        switch (merger.stage()) {
            case ARTICLES, INTERPRETATIONS -> articles.step(merger, source, target);
            case LETTERS -> letters.step(merger, source, target);
            case COMPARISON -> comparison.step(merger, source, target);
            case HANDOVER -> handover.step(merger, source, target);
        }
    }
}
