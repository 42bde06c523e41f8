package org.zhanqun.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Knows how far the followers on all nodes are, so that nobody takes away what one of them has not read. */
@ApplicationScoped
public class FeedFollowers {
    /** Who said nothing for so long has ended, or begins anew should it come back. */
    private static final Duration ALIVE = Duration.ofDays(1);

    private final DataSource dataSource;
    private final Clock clock;

    FeedFollowers(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @param node name of the follower, another one after each start @param applied the last change that it has applied */
    public void seen(String node, long applied) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO feed_follower (node, seen_at, applied) VALUES (?, ?, ?)")) {
            insert.setString(1, node);
            insert.setObject(2, FeedRows.utc(clock.instant()));
            insert.setLong(3, applied);
            insert.executeUpdate();
        }
    }

    /**
     * A follower has applied a step of a roll-out, and from now on shows it to whoever asks.
     *
     * @param first the first change of the step @param last its last, or that of the last step that was applied with it
     */
    public void passed(String node, long first, long last) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO feed_step (node, first_sequence, last_sequence, applied_at) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, node);
            insert.setLong(2, first);
            insert.setLong(3, last);
            insert.setObject(4, FeedRows.utc(clock.instant()));
            insert.executeUpdate();
        }
    }

    /** The change that even the slowest living follower has applied; empty when none is known. */
    OptionalLong slowest() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT MIN(latest) FROM (SELECT MAX(applied) AS latest"
                        + " FROM feed_follower WHERE seen_at > ? GROUP BY node) AS living")) {
            query.setObject(1, FeedRows.utc(lately()));
            try (var rows = query.executeQuery()) {
                rows.next();
                var slowest = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(slowest);
            }
        }
    }

    /** @param before what was applied earlier is of no interest any more */
    void forgetSteps(Instant before) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM feed_step WHERE applied_at < ?")) {
            delete.setObject(1, FeedRows.utc(before));
            delete.executeUpdate();
        }
    }

    void forgetTheDead() throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("DELETE FROM feed_follower WHERE seen_at <= ?")) {
            delete.setObject(1, FeedRows.utc(lately()));
            delete.executeUpdate();
        }
    }

    private Instant lately() {
        return clock.instant().minus(ALIVE);
    }
}
