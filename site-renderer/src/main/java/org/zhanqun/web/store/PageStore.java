package org.zhanqun.web.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Rendered pages by site, address and variant, bounded in bytes. A page is rendered once however many ask for it, on a virtual
 * thread, and a bounded number at a time.
 */
@ApplicationScoped
public class PageStore {
    private final Generations generations;
    private final Cache<Key, Stored> pages;
    private final ConcurrentHashMap<Flight, CompletableFuture<PageBytes>> inFlight = new ConcurrentHashMap<>();
    private final ExecutorService renderers = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;
    private final boolean keeping;
    private final Counter hits;
    private final Counter misses;

    @Inject
    PageStore(Generations generations, StoreConfig config, MeterRegistry meters) {
        this.generations = generations;
        this.places = new Semaphore(config.renderers());
        this.keeping = config.store();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((Key key, Stored stored) -> stored.page().weight())
                .build();
        this.hits = meters.counter("zhanqun.pages.requests", "result", "hit");
        this.misses = meters.counter("zhanqun.pages.requests", "result", "miss");
        meters.gaugeMapSize("zhanqun.pages.stored", Tags.empty(), pages.asMap());
    }

    /** The site is part of the key: a page can never be taken for another site's. */
    private record Key(String site, String address, Variant variant) {}

    private record Flight(Key key, Generations.Stamp stamp) {}

    private record Stored(PageBytes page, Generations.Stamp stamp) {}

    /** A page that is stored and current; never leaves memory, so it may be asked from the event loop. */
    public Optional<PageBytes> stored(String site, String address, Variant variant) {
        var stored = pages.getIfPresent(new Key(site, address, variant));
        if (stored == null || !stored.stamp().equals(generations.stamp(site))) {
            return Optional.empty();
        }
        hits.increment();
        return Optional.of(stored.page());
    }

    /** Renders a page and stores it, unless a change overtakes the rendering. */
    public CompletableFuture<PageBytes> render(
            String site, String address, Variant variant, Supplier<PageBytes> rendering) {
        if (!keeping) {
            misses.increment();
            return run(rendering);
        }
        var flight = new Flight(new Key(site, address, variant), generations.stamp(site));
        var mine = new CompletableFuture<PageBytes>();
        var others = inFlight.putIfAbsent(flight, mine);
        if (others != null) {
            return others;
        }
        misses.increment();
        run(rendering).whenComplete((page, failure) -> {
            if (failure == null) {
                pages.put(flight.key(), new Stored(page, flight.stamp()));
                mine.complete(page);
            } else {
                mine.completeExceptionally(failure);
            }
            inFlight.remove(flight);
        });
        return mine;
    }

    /** Renders a page that is not worth storing: the answer to a search, a page that does not exist. */
    public CompletableFuture<PageBytes> run(Supplier<PageBytes> rendering) {
        return CompletableFuture.supplyAsync(
                () -> {
                    places.acquireUninterruptibly();
                    try {
                        return rendering.get();
                    } finally {
                        places.release();
                    }
                },
                renderers);
    }
}
