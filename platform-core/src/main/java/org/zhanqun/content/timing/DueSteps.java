package org.zhanqun.content.timing;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Pinning;
import org.zhanqun.content.Publishing;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Does what is due on all sites. Any number of nodes may try at once: a release is done by the one that holds its first
 * step's row, in the transaction that also says it is done. Whoever dies before the commit has done nothing, and the next
 * one does it.
 */
@ApplicationScoped
public class DueSteps {
    private static final int BATCH = 200;
    private static final String EXPIRED = "到期";

    private final TimedSteps steps;
    private final Publishing publishing;
    private final Pinning pinning;
    private final Tenants tenants;
    private final Sites sites;
    private final ColumnTrees trees;
    private final Clock clock;

    DueSteps(
            TimedSteps steps,
            Publishing publishing,
            Pinning pinning,
            Tenants tenants,
            Sites sites,
            ColumnTrees trees,
            Clock clock) {
        this.steps = steps;
        this.publishing = publishing;
        this.pinning = pinning;
        this.tenants = tenants;
        this.sites = sites;
        this.trees = trees;
        this.clock = clock;
    }

    /** @return how many releases this call has done */
    public int run() {
        var done = 0;
        for (var release : tenants.callAsProvince(() -> steps.due(clock.instant(), BATCH))) {
            done += run(release) ? 1 : 0;
        }
        return done;
    }

    private boolean run(TimedSteps.Release release) {
        try {
            return tenants.callAs(release.site(), () -> perform(release));
        } catch (DomainException refused) {
            tenants.runAs(release.site(), () -> fail(release.head(), refused));
            return false;
        } catch (RuntimeException failed) {
            // Not the step's fault: it stays due, and the others have their turn.
            Log.warnf(failed, "A timed step of %s was not done; it will be tried again", release.site());
            return false;
        }
    }

    private boolean perform(TimedSteps.Release release) {
        var head = steps.take(release.head());
        if (head.isEmpty()) {
            return false;
        }
        var site = sites.require(release.site());
        var columns = trees.of(site);
        for (var step : steps.ofRelease(head.get().release())) {
            switch (step.kind()) {
                case PUBLISH -> publishing.publish(site, columns, step.articleId());
                case EXPIRE -> publishing.withdraw(site, step.articleId(), EXPIRED);
                case UNPIN -> pinning.end(site, step.articleId(), step.dueAt());
            }
            step.done(clock.instant());
        }
        return true;
    }

    /** Says of the whole release why it was not done; the workbench shows it. */
    private void fail(long head, DomainException refused) {
        steps.take(head).ifPresent(first -> {
            var reason = refused.message(Locale.SIMPLIFIED_CHINESE);
            steps.ofRelease(first.release()).forEach(step -> step.fail(reason, clock.instant()));
            Log.warnf("A timed step of %s was refused: %s", first.site(), reason);
        });
    }
}
