package org.zhanqun.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.zhanqun.column.ColumnTree;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.feed.Change;
import org.zhanqun.framework.Framework;
import org.zhanqun.framework.Previews.Granting;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.interaction.PublishedLetters;
import org.zhanqun.reading.Effect;
import org.zhanqun.reading.LetterPresenceRead;
import org.zhanqun.reading.PresenceRead;
import org.zhanqun.reading.ReadSet;
import org.zhanqun.reading.Reading;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.web.store.AppliedChanges;
import org.zhanqun.web.store.KeptReadings;
import org.zhanqun.web.store.KeptReadings.Question;
import org.zhanqun.web.store.Settling;

/** Builds a site's shell, once however many pages wait for it, and keeps it for as long as no change touches it. */
@ApplicationScoped
class Shells implements Settling {
    /** The version that whoever asks wants to see, when it is not the one that the site shows. */
    static final ScopedValue<Granting> PREVIEWED = ScopedValue.newInstance();

    private static final int KEPT = 1_000;
    private static final int LOCKS = 64;

    private final ShownTrees trees;
    private final PublishedArticles articles;
    private final PublishedLetters letters;
    private final Frames frames;
    private final Tenants tenants;
    private final AppliedChanges applied;
    private final KeptReadings readings;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final ReentrantLock[] making =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    Shells(
            ShownTrees trees,
            PublishedArticles articles,
            PublishedLetters letters,
            Frames frames,
            Tenants tenants,
            AppliedChanges applied,
            KeptReadings readings) {
        this.trees = trees;
        this.articles = articles;
        this.letters = letters;
        this.frames = frames;
        this.tenants = tenants;
        this.applied = applied;
        this.readings = readings;
    }

    /** Which columns hold anything. @param letters null where the framework has no column of letters */
    private record Presence(PresenceRead articles, LetterPresenceRead letters) {}

    /** @param site its record when the shell was made @param since position of the changes that it is known to be true at */
    private record Kept(Shell shell, Site site, Presence presence, ReadSet reads, long since) {}

    private record Made(Shell shell, Presence presence) {}

    /** Which columns hold articles. */
    private record Articles() implements Question<PresenceRead> {
        @Override
        public int weight(PresenceRead presence) {
            return presence.weight();
        }
    }

    /** Whether any letter is published. */
    private record Letters() implements Question<LetterPresenceRead> {
        @Override
        public int weight(LetterPresenceRead presence) {
            return presence.weight();
        }
    }

    /** Run as the site. The page that is being made has read all that its shell has. */
    Shell of(Site site) {
        if (PREVIEWED.isBound()) {
            var columns = PREVIEWED.get().version() instanceof Framework framework
                    ? trees.of(site, framework)
                    : trees.of(site);
            return build(site, columns).shell();
        }
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
        if (applied.overtook(known.since(), site.key(), known.reads())) {
            return null;
        }
        if (now == known.since()) {
            return known;
        }
        var renewed = new Kept(known.shell(), site, known.presence(), known.reads(), now);
        kept.asMap().replace(site.key(), known, renewed);
        return renewed;
    }

    private Kept make(Site site) {
        var since = applied.position();
        var made = Reading.collect(() -> build(site, trees.of(site)));
        return new Kept(made.value().shell(), site, made.value().presence(), made.reads(), since);
    }

    private Made build(Site site, ColumnTree columns) {
        var lettersIn = Mailboxes.published(columns);
        var presence = new Presence(
                readings.of(site.key(), new Articles(), articles::filledColumns),
                lettersIn
                        .map(_ -> readings.of(site.key(), new Letters(), letters::presence))
                        .orElse(null));
        var filled = filled(presence, lettersIn);
        return new Made(new Shell(site, columns, filled, frames.of(site, columns, filled)), presence);
    }

    /** A column of letters holds letters; articles that were written there before are not listed. */
    private static Set<String> filled(Presence presence, Optional<SiteColumn> lettersIn) {
        if (lettersIn.isEmpty()) {
            return presence.articles().groups();
        }
        var filled = new HashSet<>(presence.articles().groups());
        filled.remove(lettersIn.get().code());
        if (presence.letters().any()) {
            filled.add(lettersIn.get().code());
        }
        return Set.copyOf(filled);
    }

    /**
     * When the article that stood for its column leaves, another one usually takes its place, and the navigation stays as it is;
     * so it is when one letter of several goes or comes. One query tells; only when other columns are filled than before do the
     * shell and all pages of the site go.
     */
    @Override
    public void settle(Change change) {
        var known = change.site() == null ? null : kept.getIfPresent(change.site());
        if (known == null) {
            return;
        }
        var presence = known.presence();
        switch (change.kind()) {
            case ARTICLE -> {
                if (change.before() != null && presence.articles().touchedBy(Effect.of(change))) {
                    presence.articles().renew(tenants.callAs(change.site(), articles::filledColumns));
                }
            }
            case LETTERS -> {
                if (presence.letters() != null) {
                    presence.letters().renew(tenants.callAs(change.site(), letters::presence), change);
                }
            }
            case SITE, COLUMNS, FRAMEWORK, STYLE, MEDIA -> {
                // Nothing to look up: they say themselves what they alter.
            }
        }
    }
}
