package org.zhanqun.web.site;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhanqun.feed.Change;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.FeedFollower;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.web.store.Generations;

/** Keeps the directory and the pages true: follows the change feed from the state they were loaded at. */
@ApplicationScoped
class SiteFollower implements FeedFollower.Listener {
    /** After the platform's installation, whose first sites would otherwise only be seen a moment later. */
    private static final int ORDER = 1_000;

    private final FeedReader reader;
    private final SiteDirectory directory;
    private final SiteLooks looks;
    private final Generations generations;
    private final Duration interval;
    private FeedFollower follower;

    SiteFollower(
            FeedReader reader,
            SiteDirectory directory,
            SiteLooks looks,
            Generations generations,
            @ConfigProperty(name = "zhanqun.feed.interval", defaultValue = "200ms") Duration interval) {
        this.reader = reader;
        this.directory = directory;
        this.looks = looks;
        this.generations = generations;
        this.interval = interval;
    }

    @Startup(ORDER)
    void start() throws SQLException {
        var position = reader.head();
        directory.reload();
        looks.reload();
        follower = new FeedFollower("pages", reader, position, interval, this).start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (follower != null) {
            follower.close();
        }
    }

    @Override
    public void apply(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.kind() == ChangeKind.SITE)) {
            directory.reload();
        }
        if (changes.stream().anyMatch(change -> change.kind() == ChangeKind.STYLE)) {
            looks.reload();
        }
        for (var change : changes) {
            switch (change.kind()) {
                case ARTICLE, COLUMNS -> generations.siteChanged(change.site());
                case SITE -> generations.everythingChanged();
                case FRAMEWORK -> frameworkChanged(change);
                case STYLE -> styleChanged(change);
            }
        }
    }

    /** A memorial period changes no page: its grey renderings are kept beside those in colour. */
    private void styleChanged(Change change) {
        if (change.site() != null) {
            generations.siteChanged(change.site());
        }
    }

    /** A stage of a rollout names each site that it concerns; a step for all sites of a kind names none. */
    private void frameworkChanged(Change change) {
        if (change.site() == null) {
            generations.everythingChanged();
        } else {
            generations.siteChanged(change.site());
        }
    }

    @Override
    public void reset() {
        directory.reload();
        looks.reload();
        generations.everythingChanged();
    }
}
