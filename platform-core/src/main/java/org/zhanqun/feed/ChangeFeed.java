package org.zhanqun.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes public changes to the feed, at the end of the transaction that made them.
 *
 * <p>Auto-increment ids become visible out of order when transactions overlap, so a follower that remembers the last id
 * would lose events. Here a sequence number is taken under the lock of a single row that is held until the commit:
 * numbers are given in commit order, without gaps, and a rolled-back transaction gives its numbers back. The lock is
 * taken last, after everything else has been flushed, and so held for the commit alone.
 */
@ApplicationScoped
public class ChangeFeed {
    private static final Object PENDING = new Object();

    private final DataSource dataSource;
    private final EntityManager entityManager;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    ChangeFeed(
            DataSource dataSource,
            EntityManager entityManager,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.dataSource = dataSource;
        this.entityManager = entityManager;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Joins a change to the running transaction. @throws IllegalStateException when there is none */
    void append(@Observes PublicChange change) {
        pending().add(change);
    }

    @SuppressWarnings("unchecked")
    private List<PublicChange> pending() {
        var pending = (List<PublicChange>) transaction.getResource(PENDING);
        if (pending == null) {
            pending = new ArrayList<>();
            transaction.putResource(PENDING, pending);
            transaction.registerInterposedSynchronization(new Writing(pending));
        }
        return pending;
    }

    private void write(List<PublicChange> changes) {
        entityManager.flush();
        try (var connection = dataSource.getConnection()) {
            insert(connection, changes, take(connection, changes.size()));
        } catch (SQLException e) {
            throw new IllegalStateException("The change feed could not be written; the change is rolled back", e);
        }
    }

    /** Takes numbers and keeps the head locked until the transaction ends. @return the first number taken */
    private static long take(Connection connection, int count) throws SQLException {
        try (var lock = connection.prepareStatement("UPDATE feed_head SET sequence = sequence + ? WHERE id = 1");
                var read = connection.prepareStatement("SELECT sequence FROM feed_head WHERE id = 1")) {
            lock.setInt(1, count);
            lock.executeUpdate();
            try (var rows = read.executeQuery()) {
                rows.next();
                return rows.getLong(1) - count + 1;
            }
        }
    }

    private void insert(Connection connection, List<PublicChange> changes, long first) throws SQLException {
        var now = clock.instant();
        try (var insert = connection.prepareStatement(FeedRows.INSERT)) {
            var sequence = first;
            for (var change : changes) {
                FeedRows.write(insert, sequence++, change, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private final class Writing implements Synchronization {
        private final List<PublicChange> changes;

        private Writing(List<PublicChange> changes) {
            this.changes = changes;
        }

        @Override
        public void beforeCompletion() {
            write(changes);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is kept outside the transaction.
        }
    }
}
