package org.zhanqun.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the feed in commit order. Needs no transaction and no tenant: the feed says that something changed, not what it holds. */
@ApplicationScoped
public class FeedReader {
    private final DataSource dataSource;

    FeedReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The number of the newest committed change, 0 when there is none. */
    public long head() throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("SELECT sequence FROM feed_head WHERE id = 1");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Committed changes after the given number, oldest first, at most {@code limit} of them. */
    public List<Change> after(long sequence, int limit) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(FeedRows.SELECT)) {
            query.setLong(1, sequence);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var changes = new ArrayList<Change>();
                while (rows.next()) {
                    changes.add(FeedRows.read(rows));
                }
                return changes;
            }
        }
    }
}
