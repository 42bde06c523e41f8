package org.zhanqun.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Tells how far the latest step of a roll-out has got on each site, from what the renderers wrote down when they applied it.
 * Needs no tenant: the feed says that something changed, not what it holds.
 */
@ApplicationScoped
public class Reaches {
    /** Who said nothing for three signs of life has ended: it is not waited for. */
    private static final Duration ALIVE = Duration.ofMinutes(3);

    private static final String LATEST = "SELECT e.site_key, e.sequence, e.happened_at FROM change_event e JOIN"
            + " (SELECT MAX(sequence) AS latest FROM change_event WHERE kind = ? AND subject = ? GROUP BY site_key) AS l"
            + " ON e.sequence = l.latest";

    private final DataSource dataSource;
    private final Clock clock;

    Reaches(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    private record Step(long sequence, Instant happenedAt) {}

    private record Passing(String node, long first, long last, Instant at) {
        boolean holds(Step step) {
            return first <= step.sequence && step.sequence <= last;
        }
    }

    /** The latest changes of one kind and subject, by site. */
    public static final class Latest {
        private final Map<String, Step> steps;
        private final Map<Long, Reach> reaches;

        private Latest(Map<String, Step> steps, Map<Long, Reach> reaches) {
            this.steps = steps;
            this.reaches = reaches;
        }

        /** @return empty when the site has seen no such change, or none that any renderer told of */
        public Optional<Reach> of(String site) {
            var own = steps.get(site);
            var common = steps.get(null);
            var step = own == null || common != null && common.sequence > own.sequence ? common : own;
            return step == null ? Optional.empty() : Optional.ofNullable(reaches.get(step.sequence));
        }
    }

    /** @param subject of the changes that name all sites, and of those that name one */
    public Latest of(ChangeKind kind, String subject) {
        try (var connection = dataSource.getConnection()) {
            var steps = latest(connection, kind, subject);
            var passings = passings(
                    connection,
                    steps.values().stream().mapToLong(Step::sequence).min().orElse(Long.MAX_VALUE));
            var living = living(connection);
            var reaches = new HashMap<Long, Reach>();
            steps.values().forEach(step -> reaches.computeIfAbsent(step.sequence, _ -> reach(step, passings, living)));
            return new Latest(steps, reaches);
        } catch (SQLException e) {
            throw new IllegalStateException("How far the change feed was applied could not be read", e);
        }
    }

    /** @return null when nobody has told of the step and nobody is waited for */
    private static Reach reach(Step step, List<Passing> passings, Map<String, Long> living) {
        var passed = passings.stream().filter(passing -> passing.holds(step)).toList();
        var waiting = (int) living.entrySet().stream()
                .filter(node -> node.getValue() < step.sequence)
                .filter(node -> passings.stream()
                        .noneMatch(passing -> passing.node.equals(node.getKey()) && passing.last >= step.sequence))
                .count();
        return passed.isEmpty() && waiting == 0
                ? null
                : new Reach(
                        step.happenedAt,
                        passed.stream().map(Passing::at).max(Instant::compareTo).orElse(step.happenedAt),
                        passed.size(),
                        waiting);
    }

    private static Map<String, Step> latest(Connection connection, ChangeKind kind, String subject)
            throws SQLException {
        try (var query = connection.prepareStatement(LATEST)) {
            query.setString(1, kind.name());
            query.setString(2, subject);
            var steps = new HashMap<String, Step>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    steps.put(rows.getString(1), new Step(rows.getLong(2), FeedRows.instant(rows, 3)));
                }
            }
            return steps;
        }
    }

    private static List<Passing> passings(Connection connection, long from) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT node, first_sequence, last_sequence, applied_at FROM feed_step WHERE last_sequence >= ?")) {
            query.setLong(1, from);
            var passings = new ArrayList<Passing>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    passings.add(new Passing(
                            rows.getString(1), rows.getLong(2), rows.getLong(3), FeedRows.instant(rows, 4)));
                }
            }
            return passings;
        }
    }

    /** The last change that each living follower is known to have applied. */
    private Map<String, Long> living(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT node, MAX(applied) FROM feed_follower WHERE seen_at > ? GROUP BY node")) {
            query.setObject(1, FeedRows.utc(clock.instant().minus(ALIVE)));
            var living = new HashMap<String, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    living.put(rows.getString(1), rows.getLong(2));
                }
            }
            return living;
        }
    }
}
