package org.zhanqun.web.http;

import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhanqun.feed.DatabaseAway;
import org.zhanqun.web.site.Freshness;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

/** Pages that are stored: as they stand there, made now, or, while the database is away, as they were last. */
@ApplicationScoped
class KeptPages {
    private final PageStore store;
    private final Freshness freshness;
    private final Allowance allowance;

    KeptPages(PageStore store, Freshness freshness, Allowance allowance) {
        this.store = store;
        this.allowance = allowance;
        this.freshness = freshness;
    }

    /** A page, and how it is made. @param caching what the outside may do with it */
    record Wanted(String site, String address, Variant variant, Caching caching, Supplier<PageBytes> making) {}

    /** Answers at once from memory, or later on the request's own event loop. */
    void answer(Wanted wanted, BiConsumer<PageBytes, Caching> sending, Consumer<Throwable> failed) {
        var stored = store.stored(wanted.site(), wanted.address(), wanted.variant());
        if (stored.isPresent()) {
            sending.accept(stored.get(), wanted.caching());
            return;
        }
        // Nobody waits for a database that is known to be away.
        var last = freshness.databaseAway() ? lastKnown(wanted) : Optional.<PageBytes>empty();
        if (last.isPresent()) {
            sending.accept(last.get(), briefly(wanted));
            return;
        }
        if (allowance.spent(wanted.site()) && !certain(wanted)) {
            failed.accept(new Spent());
            return;
        }
        later(
                store.render(wanted.site(), wanted.address(), wanted.variant(), wanted.making()),
                page -> sending.accept(page, wanted.caching()),
                failure -> {
                    var known = DatabaseAway.caused(failure) ? lastKnown(wanted) : Optional.<PageBytes>empty();
                    known.ifPresentOrElse(
                            page -> {
                                // Readers notice nothing, so somebody must be told: it may be one page's fault and no
                                // outage.
                                Log.warnf(
                                        "%s of %s could not be made and is shown as it was: %s",
                                        wanted.address(), wanted.site(), failure);
                                sending.accept(page, briefly(wanted));
                            },
                            () -> failed.accept(failure));
                });
    }

    /** What is there for certain is made also while somebody asks the site for one address after the other. */
    private boolean certain(Wanted wanted) {
        return wanted.address().equals("/")
                || !wanted.address().startsWith("/")
                || store.knows(wanted.site(), wanted.address(), wanted.variant());
    }

    /** Too many asked the site for what it does not have: whether it has this one, nobody finds out now. */
    static final class Spent extends RuntimeException {
        private Spent() {
            super(null, null, false, false);
        }
    }

    private Optional<PageBytes> lastKnown(Wanted wanted) {
        return store.lastKnown(wanted.site(), wanted.address(), wanted.variant());
    }

    private static Caching briefly(Wanted wanted) {
        return wanted.caching() == Caching.NEVER_KEEP ? Caching.NEVER_KEEP : Caching.BRIEFLY;
    }

    /** Goes on, on the event loop of the request that is being handled, once something is made. */
    static <T> void later(CompletableFuture<T> making, Consumer<T> done, Consumer<Throwable> failed) {
        var loop = Vertx.currentContext();
        making.whenComplete((made, failure) -> loop.runOnContext(_ -> {
            if (failure == null) {
                done.accept(made);
            } else {
                failed.accept(failure instanceof CompletionException ? failure.getCause() : failure);
            }
        }));
    }
}
