package org.zhanqun.web.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The pages in memory, bounded in bytes, and which of them each site has. Whoever changes it holds the store's lock. */
final class StoredPages {
    private final ConcurrentHashMap<String, Set<PageKey>> bySite = new ConcurrentHashMap<>();
    private final Cache<PageKey, Stored> pages;

    StoredPages(long bytes) {
        pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((PageKey key, Stored stored) -> stored.weight())
                .evictionListener((PageKey key, Stored _, RemovalCause _) -> forget(key))
                .build();
    }

    /** @return null when there is none; asks nobody */
    Stored get(PageKey key) {
        return pages.getIfPresent(key);
    }

    void put(PageKey key, Stored stored) {
        pages.put(key, stored);
        // After the page: an eviction in between leaves a key without a page, which the next look takes away, not the
        // reverse.
        bySite.computeIfAbsent(key.site(), _ -> ConcurrentHashMap.newKeySet()).add(key);
    }

    /** Leaves the page where it is, for the time in which no better one can be made. */
    void outdate(PageKey key, Stored stored) {
        pages.asMap().replace(key, stored, stored.outdated());
    }

    void remove(PageKey key) {
        pages.invalidate(key);
        forget(key);
    }

    void clear() {
        pages.invalidateAll();
        bySite.clear();
    }

    long size() {
        return pages.estimatedSize();
    }

    Set<String> sites() {
        return bySite.keySet();
    }

    /** Looks at every page of a site; pages may be removed meanwhile. */
    void forEach(String site, BiConsumer<PageKey, Stored> look) {
        for (var key : bySite.getOrDefault(site, Set.of())) {
            // To be looked at here is no sign that anybody wants the page.
            var stored = pages.policy().getIfPresentQuietly(key);
            if (stored == null) {
                forget(key);
            } else {
                look.accept(key, stored);
            }
        }
    }

    private void forget(PageKey key) {
        var keys = bySite.get(key.site());
        if (keys != null) {
            keys.remove(key);
        }
    }
}
