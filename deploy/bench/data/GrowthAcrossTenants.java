import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds published articles to sites. Run while no application is: nothing is written to the change feed, and an application
 * that starts reads everything anew.
 */
final class GrowthAcrossTenants {
    static final String AUTHOR = "bench";
    private static final int BATCH = 500;
    private static final Duration SPAN = Duration.ofDays(6 * 365);
    /** Share of a site's articles in its first column, as 政务要闻 has it: lists there reach a fiftieth page. */
    private static final double FIRST_COLUMN = 0.4;
    /** One article in so many has a picture. */
    private static final int PICTURED = 12;

    private final Connection database;
    private final Stock stock;
    private final Instant now = Instant.now().minus(Duration.ofHours(1));
    private long nextId;
    private int pending;

    GrowthAcrossTenants(Connection database) throws SQLException {
        this.database = database;
        this.stock = new Stock(database);
        this.nextId = number("SELECT COALESCE(MAX(id), 0) FROM article") + 1;
    }

    /** Large sites and small ones, by Zipf's law: the site of rank r gets a share of 1/r. */
    void toTotal(int total) throws SQLException {
        var missing = total - number("SELECT COUNT(*) FROM article");
        var sites = sites();
        var harmonic = 0.0;
        for (var rank = 1; rank <= sites.size(); rank++) {
            harmonic += 1.0 / rank;
        }
        try (var insert = insertion()) {
            var rank = 0;
            for (var site : sites) {
                var share = (int) Math.round(missing / harmonic / ++rank);
                var columns = columns(site);
                var first = columns.isEmpty() ? 0 : (int) (share * FIRST_COLUMN);
                for (var i = 0; i < columns.size(); i++) {
                    var each = i == 0 ? first : (share - first) / Math.max(1, columns.size() - 1);
                    column(insert, site, columns.get(i), each);
                }
            }
            finish(insert);
        }
    }

    /** One site whose first columns hold so many articles each. */
    void site(String site, int columns, int each) throws SQLException {
        var known = counts(site);
        try (var insert = insertion()) {
            var all = columns(site);
            if (all.size() < columns) {
                throw new IllegalStateException(site + " has only " + all.size() + " columns of news");
            }
            for (var column : all.subList(0, columns)) {
                column(insert, site, column, each - known.getOrDefault(column, 0));
            }
            finish(insert);
        }
    }

    private void column(PreparedStatement insert, String site, String column, int articles) throws SQLException {
        for (var i = 0; i < articles; i++) {
            var age = SPAN.toSeconds() * (articles - i) / articles;
            var time = Timestamp.from(now.minusSeconds(age));
            var text = stock.next(i + 1);
            insert.setString(1, site);
            insert.setLong(2, nextId++);
            insert.setString(3, column);
            insert.setString(4, text.title());
            insert.setString(5, text.summary());
            insert.setString(6, text.body());
            insert.setString(7, text.source());
            insert.setString(8, text.editor());
            insert.setTimestamp(9, time);
            insert.setTimestamp(10, time);
            var picture = i % PICTURED == 0 ? stock.picture() : new Stock.Picture(null, null);
            insert.setString(11, picture.url());
            insert.setString(12, picture.alt());
            insert.addBatch();
            if (++pending % BATCH == 0) {
                insert.executeBatch();
                database.commit();
            }
        }
    }

    private PreparedStatement insertion() throws SQLException {
        return database.prepareStatement("INSERT INTO article (tenant_id, id, version, column_code, state, title, summary,"
                + " body, source, editor, created_by, updated_at, published_at, picture_url, picture_alt)"
                + " VALUES (?, ?, 0, ?, 'PUBLISHED', ?, ?, ?, ?, ?, '" + AUTHOR + "', ?, ?, ?, ?)");
    }

    /** The applications take ids in blocks of a hundred; theirs must begin beyond ours. */
    private void finish(PreparedStatement insert) throws SQLException {
        insert.executeBatch();
        try (var update = database.prepareStatement("UPDATE id_block SET next_val = ? WHERE sequence_name = 'article'")) {
            update.setLong(1, nextId + 1_000);
            update.executeUpdate();
        }
        database.commit();
    }

    /** Keys of the sites that are online: portals before departments, as their codes go. */
    List<String> sites() throws SQLException {
        return strings("SELECT site_key FROM site WHERE status = 'ONLINE' ORDER BY code", null);
    }

    /** Columns of plain news that are lists. */
    private List<String> columns(String site) throws SQLException {
        return strings(
                "SELECT base_column.code FROM base_column JOIN framework_version ON framework_version.id = framework_id"
                        + " JOIN site ON site.kind = framework_version.kind WHERE framework_version.state = 'CURRENT' AND site_key = ?"
                        + " AND base_column.kind = 'LIST' AND content = 'NEWS' ORDER BY base_column.code",
                site);
    }

    private Map<String, Integer> counts(String site) throws SQLException {
        var counts = new LinkedHashMap<String, Integer>();
        try (var query = database.prepareStatement(
                "SELECT column_code, COUNT(*) FROM article WHERE tenant_id = ? GROUP BY column_code")) {
            query.setString(1, site);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        return counts;
    }

    private List<String> strings(String sql, String parameter) throws SQLException {
        var found = new ArrayList<String>();
        try (var query = database.prepareStatement(sql)) {
            if (parameter != null) {
                query.setString(1, parameter);
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private long number(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
