package org.zhanqun.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes old rows out of the feed, the oldest first and a bounded number in each transaction. What a living follower has not
 * read stays, and so does the newest row: by the gap before it, whoever comes back later sees that something is missing.
 */
@ApplicationScoped
public class FeedCleaning {
    private static final int BATCH = 5_000;

    private final DataSource dataSource;
    private final FeedReader reader;
    private final FeedFollowers followers;
    private final Clock clock;
    private final Duration kept;

    @Inject
    FeedCleaning(
            DataSource dataSource,
            FeedReader reader,
            FeedFollowers followers,
            Clock clock,
            @ConfigProperty(name = "zhanqun.feed.kept", defaultValue = "14d") Duration kept) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.followers = followers;
        this.clock = clock;
        this.kept = kept;
    }

    /** @return how many rows went */
    public int removeOld() throws SQLException {
        followers.forgetTheDead();
        var before = clock.instant().minus(kept);
        followers.forgetSteps(before);
        var newest = reader.head();
        var upTo = Math.min(followers.slowest().orElse(newest), newest - 1);
        var removed = 0;
        try (var connection = dataSource.getConnection()) {
            for (long last; (last = lastOfBatch(connection, before, upTo)) > 0; ) {
                removed += remove(connection, last);
            }
        }
        return removed;
    }

    /** @return the last row of the next ones that may go, 0 when there is none */
    private static long lastOfBatch(Connection connection, Instant before, long upTo) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT sequence, happened_at FROM change_event WHERE sequence <= ? ORDER BY sequence LIMIT ?")) {
            query.setLong(1, upTo);
            query.setInt(2, BATCH);
            var last = 0L;
            try (var rows = query.executeQuery()) {
                while (rows.next() && FeedRows.instant(rows, 2).isBefore(before)) {
                    last = rows.getLong(1);
                }
            }
            return last;
        }
    }

    private static int remove(Connection connection, long last) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM change_event WHERE sequence <= ?")) {
            delete.setLong(1, last);
            return delete.executeUpdate();
        }
    }
}
