package org.zhanqun.web.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes that could show on a site's pages. Whatever is derived from the database carries the stamp it was
 * begun under and is good only while that stamp is the current one: a page whose rendering a change overtook is never
 * taken for fresh.
 */
@ApplicationScoped
public class Generations {
    private final AtomicLong province = new AtomicLong();
    private final ConcurrentHashMap<String, AtomicLong> sites = new ConcurrentHashMap<>();

    /** @param province changes that concern all sites  @param site changes of the one */
    public record Stamp(long province, long site) {}

    public Stamp stamp(String site) {
        var own = sites.get(site);
        return new Stamp(province.get(), own == null ? 0 : own.get());
    }

    public void siteChanged(String site) {
        sites.computeIfAbsent(site, _ -> new AtomicLong()).incrementAndGet();
    }

    public void everythingChanged() {
        province.incrementAndGet();
    }
}
