package org.zhanqun.content.bulk;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.zhanqun.content.bulk.BulkItem.State;
import org.zhanqun.content.bulk.BulkOperation.Phase;
import org.zhanqun.identity.Memberships;
import org.zhanqun.kernel.Actor;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Denied;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

/**
 * Goes on with the operations of all sites, article by article, each in a transaction of its own that also says what became
 * of it. Any number of nodes may work at once; whoever dies has done some whole, and the next one goes on with the rest. Trying is
 * doing without a commit: it cannot differ from what happens later but by what happens between.
 */
@ApplicationScoped
public class BulkWork {
    private static final int OPERATIONS = 20;
    private static final int AT_A_STRETCH = 25;

    private final BulkOperations operations;
    private final BulkSteps steps;
    private final BulkConfig config;
    private final Tenants tenants;
    private final Sites sites;
    private final Memberships memberships;
    private final Clock clock;

    BulkWork(
            BulkOperations operations,
            BulkSteps steps,
            BulkConfig config,
            Tenants tenants,
            Sites sites,
            Memberships memberships,
            Clock clock) {
        this.operations = operations;
        this.steps = steps;
        this.config = config;
        this.tenants = tenants;
        this.sites = sites;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Was tried, and shall leave nothing. */
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long article;

        private Tried(long article) {
            super(null, null, false, false);
            this.article = article;
        }
    }

    /** The rules refuse it. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long article;
        private final transient DomainException why;

        private Refused(long article, DomainException why) {
            super(why);
            this.article = article;
            this.why = why;
        }
    }

    /** Some articles of each operation that has work, so that a large one lets others pass. @return how many articles */
    public int run() {
        var worked = 0;
        for (var due : tenants.callAsProvince(() -> operations.due(OPERATIONS))) {
            try {
                worked += run(due);
            } catch (RuntimeException failed) {
                // Not the operation's fault: it goes on the next time, and the others have their turn.
                Log.warnf(failed, "A bulk operation of %s has stopped for now", due.site());
            }
        }
        return worked;
    }

    private int run(BulkOperations.Due due) {
        var operation = tenants.callAs(due.site(), () -> operations.require(due.id()));
        var rights = tenants.callAsProvince(() -> memberships.rightsOf(operation.setBy()));
        var allowed = rights.mayWrite(due.site());
        var worked = 0;
        while (worked < AT_A_STRETCH && one(due, operation.phase(), operation.setBy(), allowed)) {
            worked++;
        }
        if (worked < AT_A_STRETCH) {
            tenants.runAs(due.site(), () -> end(due.id(), operation.phase()));
        }
        return worked;
    }

    /** @return false when nothing is left that nobody else holds */
    private boolean one(BulkOperations.Due due, Phase phase, String actor, boolean allowed) {
        var from = from(phase);
        try {
            return Actor.call(actor, () -> tenants.callAs(due.site(), () -> step(due, phase, allowed)));
        } catch (Tried tried) {
            tenants.runAs(
                    due.site(),
                    () -> operations.take(due.id(), tried.article, from).ifPresent(BulkItem::ready));
            return true;
        } catch (Refused refused) {
            var why = refused.why.message(Locale.SIMPLIFIED_CHINESE);
            tenants.runAs(
                    due.site(),
                    () -> operations.take(due.id(), refused.article, from).ifPresent(item -> item.refuse(why)));
            return true;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean step(BulkOperations.Due due, Phase phase, boolean allowed) {
        var operation = operations.require(due.id());
        var item = operation.phase() == phase ? operations.take(due.id(), from(phase)) : Optional.<BulkItem>empty();
        if (item.isEmpty()) {
            return false;
        }
        try {
            if (!allowed) {
                throw new Denied("access.denied");
            }
            perform(due.site(), operation, item.get());
        } catch (DomainException why) {
            throw new Refused(item.get().articleId(), why);
        }
        if (phase == Phase.TRYING) {
            throw new Tried(item.get().articleId());
        }
        return true;
    }

    private void perform(String key, BulkOperation operation, BulkItem item) {
        var site = sites.require(key);
        if (operation.phase() == Phase.UNDOING) {
            steps.undo(site, operation.step(), item);
            item.undone();
        } else {
            var taken = steps.take(site, operation.step(), item.articleId());
            item.done(taken.columnBefore(), taken.versionAfter());
        }
    }

    /** Whoever else still holds an article of this phase ends it later. */
    private void end(long id, Phase phase) {
        var operation = operations.requireToChange(id);
        if (operation.phase() == phase && !operations.counts(id).containsKey(from(phase))) {
            operation.end(clock.instant());
        }
    }

    private static State from(Phase phase) {
        return switch (phase) {
            case TRYING -> State.WAITING;
            case RUNNING -> State.READY;
            case UNDOING -> State.DONE;
            case READY, DONE, UNDONE, STOPPED -> throw new IllegalStateException("Nothing to do in " + phase);
        };
    }

    /** Forgets operations that are too old to be undone. @return how many */
    public int forget() {
        return tenants.callAsProvince(() -> operations.forget(clock.instant().minus(Duration.ofDays(config.days()))));
    }
}
