package org.zhanqun.web.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.reading.Effect;
import org.zhanqun.reading.PageInsight;
import org.zhanqun.reading.Reading;
import org.zhanqun.reading.Reading.Collected;

/**
 * Rendered pages by site, address and variant, each with all that it has read. A change drops the pages that it touches and no
 * others; what a change only added to stays at hand for the time in which the database is away. A page is rendered once however many
 * ask for it, on a virtual thread, and a bounded number at a time, of which no site gets more than its share.
 */
@ApplicationScoped
public class PageStore {
    private final AppliedChanges applied;
    private final StoredPages pages;
    private final DroppedPages dropped;
    private final Clock clock;
    /** Between a rendering that ends and a change that comes: whichever is second sees what the first did. */
    private final ReentrantLock lock = new ReentrantLock();

    private final ConcurrentHashMap<PageKey, Flight> inFlight = new ConcurrentHashMap<>();
    private final RenderPlaces places;
    private final boolean keeping;
    private final Counter hits;
    private final Counter misses;
    private final Counter outdated;

    @Inject
    PageStore(AppliedChanges applied, StoreConfig config, MeterRegistry meters, Clock clock) {
        this.applied = applied;
        this.clock = clock;
        this.places = new RenderPlaces(config, Executors.newVirtualThreadPerTaskExecutor());
        this.keeping = config.store();
        this.pages = new StoredPages(config.memory().asLongValue());
        this.dropped = new DroppedPages(meters);
        this.hits = meters.counter("zhanqun.pages.requests", "result", "hit");
        this.misses = meters.counter("zhanqun.pages.requests", "result", "miss");
        this.outdated = meters.counter("zhanqun.pages.requests", "result", "outdated");
        meters.gauge("zhanqun.pages.stored", pages, StoredPages::size);
        meters.gauge("zhanqun.pages.rendering", places, RenderPlaces::busy);
        meters.gauge("zhanqun.pages.waiting", places, RenderPlaces::waiting);
    }

    /** @param begun position of the applied changes before anything was read */
    private record Flight(CompletableFuture<PageBytes> page, long begun) {}

    /** A page that is stored and current; never leaves memory, so it may be asked from the event loop. */
    public Optional<PageBytes> stored(String site, String address, Variant variant) {
        return Optional.ofNullable(stored(site, address, variant, page -> page));
    }

    /**
     * What is made from a page that is stored and current; never leaves memory, and is counted only when something is made.
     *
     * @return null when there is no such page, or nothing is made from it
     */
    public <T> T stored(String site, String address, Variant variant, Function<PageBytes, T> making) {
        var stored = pages.get(new PageKey(site, address, variant));
        var made = stored == null || !stored.holds(clock) ? null : making.apply(stored.page());
        if (made != null) {
            hit(stored);
        }
        return made;
    }

    private void hit(Stored stored) {
        hits.increment();
        stored.hits().incrementAndGet();
    }

    /**
     * The page as it was last, for whoever cannot get a better one: it may lack what was added since, but never shows what was
     * taken back. Never leaves memory.
     */
    public Optional<PageBytes> lastKnown(String site, String address, Variant variant) {
        var last = Optional.ofNullable(pages.get(new PageKey(site, address, variant)));
        last.ifPresent(_ -> outdated.increment());
        return last.map(Stored::page);
    }

    /** Whether there was a page under the address lately, which a change dropped: it can certainly be made again. */
    public boolean knows(String site, String address, Variant variant) {
        var key = new PageKey(site, address, variant);
        return pages.get(key) != null || !dropped.of(key).isEmpty();
    }

    /** Renders a page and stores it, unless a change that touches it overtakes the rendering. */
    public CompletableFuture<PageBytes> render(
            String site, String address, Variant variant, Supplier<PageBytes> rendering) {
        if (!keeping) {
            misses.increment();
            return run(site, rendering);
        }
        var key = new PageKey(site, address, variant);
        var mine = new Flight(new CompletableFuture<>(), applied.position());
        var others = inFlight.putIfAbsent(key, mine);
        if (others != null) {
            return others.page();
        }
        misses.increment();
        run(site, () -> Reading.collect(rendering)).whenComplete((made, failure) -> {
            land(key, mine, made);
            if (failure == null) {
                mine.page().complete(made.value());
            } else {
                mine.page().completeExceptionally(failure);
            }
        });
        return mine.page();
    }

    /** @param made null when the rendering failed */
    private void land(PageKey key, Flight flight, Collected<PageBytes> made) {
        lock.lock();
        try {
            inFlight.remove(key, flight);
            if (made != null && !applied.overtook(flight.begun(), key.site(), made.reads())) {
                pages.put(key, new Stored(made.value(), made.reads(), clock.instant()));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Renders a page that is not worth storing: the answer to a search, a page that does not exist. */
    public <T> CompletableFuture<T> run(String site, Supplier<T> rendering) {
        return places.run(site, rendering);
    }

    /** Handles what was handed in: in a line of its own, for what somebody typed is not refused because many read. */
    public <T> CompletableFuture<T> take(String site, Supplier<T> handling) {
        return places.run(site + "/forms", handling);
    }

    /** Whether anybody waits for a page that nobody has begun to render. */
    public boolean busy() {
        return places.waiting() > 0;
    }

    /**
     * Drops the pages that changes touch, and sees to it that nobody who asks from now on is given what was begun before. Call it
     * when all that pages read from memory says what it says after the changes.
     */
    public void apply(List<Effect> effects) {
        lock.lock();
        try {
            applied.add(effects);
            for (var site : concerned(effects)) {
                drop(
                        site,
                        effects.stream().filter(effect -> effect.concerns(site)).toList());
            }
            inFlight.keySet().removeIf(key -> effects.stream().anyMatch(effect -> effect.concerns(key.site())));
        } finally {
            lock.unlock();
        }
    }

    /** Only a framework or a style for all sites of a kind and the directory reach beyond one site. */
    private Collection<String> concerned(List<Effect> effects) {
        var sites = new HashSet<String>();
        for (var effect : effects) {
            var change = effect.change();
            if (change.site() == null && (change.kind() == ChangeKind.FRAMEWORK || change.kind() == ChangeKind.STYLE)
                    || !effect.entries().isEmpty()) {
                return List.copyOf(pages.sites());
            }
            if (change.site() != null) {
                sites.add(change.site());
            }
        }
        return sites;
    }

    private void drop(String site, List<Effect> effects) {
        pages.forEach(site, (key, stored) -> {
            var current = stored.current();
            for (var effect : effects) {
                if (!effect.changesTheRecordOf(site) && !stored.reads().touchedBy(effect)) {
                    continue;
                }
                if (current) {
                    dropped.add(key, effect.change());
                    current = false;
                }
                if (!effect.takesNothingBack()) {
                    pages.remove(key);
                    return;
                }
            }
            if (current != stored.current()) {
                pages.outdate(key, stored);
            }
        });
    }

    /** Drops all pages of a site: somebody may have got hold of them on the way to the public. */
    public void forget(String site) {
        lock.lock();
        try {
            pages.forEach(site, (key, _) -> pages.remove(key));
            inFlight.keySet().removeIf(key -> key.site().equals(site));
        } finally {
            lock.unlock();
        }
    }

    /** Drops everything: nobody can tell what has changed. */
    public void forget() {
        lock.lock();
        try {
            applied.forget();
            pages.clear();
            dropped.all();
            inFlight.clear();
        } finally {
            lock.unlock();
        }
    }

    /** What is known about a page: whether it is stored, what it was made from, what dropped it before. */
    public PageInsight insight(String site, String address, Variant variant) {
        var key = new PageKey(site, address, variant);
        return new PageInsight(
                Optional.ofNullable(pages.get(key))
                        .filter(stored -> stored.holds(clock))
                        .map(Stored::insight),
                dropped.of(key));
    }
}
