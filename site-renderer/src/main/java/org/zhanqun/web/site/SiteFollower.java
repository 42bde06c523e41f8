package org.zhanqun.web.site;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.FeedFollower;
import org.zhanqun.feed.FeedFollowers;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.reading.Effect;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Settling;

/** Keeps the directory and the pages true: follows the change feed from the state they were loaded at. */
@ApplicationScoped
class SiteFollower implements FeedFollower.Listener {
    /** After the platform's installation, whose first sites would otherwise only be seen a moment later. */
    private static final int ORDER = 1_000;

    private final FeedReader reader;
    private final FeedFollowers followers;
    private final SiteDirectory directory;
    private final SiteLooks looks;
    private final PageStore store;
    private final Settling settling;
    private final MeterRegistry meters;
    private final Duration interval;

    /** Entries of the directory that the pages have not been judged by yet; they outlive a database that goes away in between. */
    private final Set<String> altered = new HashSet<>();

    private final String node = UUID.randomUUID().toString();
    private boolean unheard;

    private volatile FeedFollower follower;

    SiteFollower(
            FeedReader reader,
            FeedFollowers followers,
            SiteDirectory directory,
            SiteLooks looks,
            PageStore store,
            Settling settling,
            MeterRegistry meters,
            @ConfigProperty(name = "zhanqun.feed.interval", defaultValue = "200ms") Duration interval) {
        this.reader = reader;
        this.followers = followers;
        this.directory = directory;
        this.looks = looks;
        this.store = store;
        this.settling = settling;
        this.meters = meters;
        this.interval = interval;
    }

    @Startup(ORDER)
    void start() throws SQLException {
        var position = reader.head();
        directory.reload();
        looks.reload();
        follower = new FeedFollower("pages", reader, position, interval, this).start();
        meters.gauge("zhanqun.feed.applied", follower, FeedFollower::position);
    }

    /** The last change that the directory and the pages already show. */
    long position() {
        return follower == null ? -1 : follower.position();
    }

    boolean databaseAway() {
        return follower != null && follower.databaseAway();
    }

    void stop(@Observes ShutdownEvent event) {
        if (follower != null) {
            follower.close();
        }
    }

    /** First all that pages read from memory, then the pages. */
    @Override
    public void apply(List<Change> changes) {
        if (any(changes, ChangeKind.SITE)) {
            altered.addAll(directory.reload());
        }
        if (any(changes, ChangeKind.STYLE)) {
            looks.reload();
        }
        changes.forEach(settling::settle);
        var entries = Set.copyOf(altered);
        store.apply(changes.stream().map(change -> effect(change, entries)).toList());
        altered.clear();
        tellOfSteps(changes);
    }

    /** Steps of a roll-out are few; when each was applied, the workbench shows. Other changes cost no row. */
    private void tellOfSteps(List<Change> changes) {
        var steps = changes.stream()
                .filter(change -> change.kind() == ChangeKind.FRAMEWORK || change.kind() == ChangeKind.STYLE)
                .mapToLong(Change::sequence)
                .summaryStatistics();
        if (steps.getCount() > 0) {
            tell(() -> followers.passed(node, steps.getMin(), steps.getMax()));
        }
    }

    /** The register may be ahead of the feed: what it says anew belongs to whichever change of a site comes first. */
    private static Effect effect(Change change, Set<String> entries) {
        return change.kind() == ChangeKind.SITE ? new Effect(change, entries) : Effect.of(change);
    }

    private static boolean any(List<Change> changes, ChangeKind kind) {
        return changes.stream().anyMatch(change -> change.kind() == kind);
    }

    @Override
    public void reset() {
        directory.reload();
        looks.reload();
        store.forget();
        altered.clear();
    }

    /** Rows that this node has not read stay; if it may not say so, they stay for the usual time. */
    @Override
    public void alive(long position) {
        tell(() -> followers.seen(node, position));
    }

    private interface Telling {
        void tell() throws SQLException;
    }

    private void tell(Telling telling) {
        try {
            telling.tell();
            unheard = false;
        } catch (SQLException failure) {
            if (!unheard) {
                unheard = true;
                Log.warnf("Nobody hears how far this node follows the change feed: %s", failure);
            }
        }
    }
}
