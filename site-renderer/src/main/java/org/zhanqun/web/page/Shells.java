package org.zhanqun.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.reading.Effect;
import org.zhanqun.reading.PresenceRead;
import org.zhanqun.reading.ReadSet;
import org.zhanqun.reading.Reading;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.web.store.AppliedChanges;
import org.zhanqun.web.store.Settling;

/** Builds a site's shell, once however many pages wait for it, and keeps it for as long as no change touches it. */
@ApplicationScoped
class Shells implements Settling {
    private static final int KEPT = 1_000;
    private static final int LOCKS = 64;

    private final ColumnTrees trees;
    private final PublishedArticles articles;
    private final Frames frames;
    private final Tenants tenants;
    private final AppliedChanges applied;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final ReentrantLock[] making =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    Shells(ColumnTrees trees, PublishedArticles articles, Frames frames, Tenants tenants, AppliedChanges applied) {
        this.trees = trees;
        this.articles = articles;
        this.frames = frames;
        this.tenants = tenants;
        this.applied = applied;
    }

    /** @param site its record when the shell was made @param since position of the changes that it is known to be true at */
    private record Kept(Shell shell, Site site, PresenceRead filled, ReadSet reads, long since) {}

    private record Made(Shell shell, PresenceRead filled) {}

    /** Run as the site. The page that is being made has read all that its shell has. */
    Shell of(Site site) {
        var found = current(site);
        if (found == null) {
            var lock = making[Math.floorMod(site.key().hashCode(), LOCKS)];
            lock.lock();
            try {
                found = current(site);
                if (found == null) {
                    found = make(site);
                    kept.put(site.key(), found);
                }
            } finally {
                lock.unlock();
            }
        }
        Reading.record(found.reads());
        return found.shell();
    }

    /** @return null when there is none, or when it may no longer be true */
    private Kept current(Site site) {
        var known = kept.getIfPresent(site.key());
        // A page of a moment ago may still come with the site's older record.
        if (known == null || known.site().version() != site.version()) {
            return null;
        }
        var now = applied.position();
        if (now == known.since()) {
            return known;
        }
        if (applied.overtook(known.since(), site.key(), known.reads())) {
            return null;
        }
        var renewed = new Kept(known.shell(), site, known.filled(), known.reads(), now);
        kept.asMap().replace(site.key(), known, renewed);
        return renewed;
    }

    private Kept make(Site site) {
        var since = applied.position();
        var made = Reading.collect(() -> {
            var columns = trees.of(site);
            var filled = articles.filledColumns();
            return new Made(
                    new Shell(site, columns, filled.groups(), frames.of(site, columns, filled.groups())), filled);
        });
        return new Kept(made.value().shell(), site, made.value().filled(), made.reads(), since);
    }

    /**
     * When the article that stood for its column leaves, another one usually takes its place, and the navigation stays as it is.
     * One query tells; only when the set of filled columns is another one do the shell and all pages of the site go.
     */
    @Override
    public void settle(Change change) {
        if (change.kind() != ChangeKind.ARTICLE) {
            return;
        }
        var known = kept.getIfPresent(change.site());
        if (known != null && change.before() != null && known.filled().touchedBy(Effect.of(change))) {
            known.filled().renew(tenants.callAs(change.site(), articles::filledColumns));
        }
    }
}
