package org.zhanqun.feed;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How a change is written as a row and read from one. Times are UTC whatever the zone of the machine. */
final class FeedRows {
    private static final String PLACEMENTS =
            "before_column, before_published_at, before_pictured, before_validity, before_explains, before_pinned,"
                    + " after_column, after_published_at, after_pictured, after_validity, after_explains, after_pinned";

    static final String INSERT = "INSERT INTO change_event (sequence, kind, site_key, subject, happened_at, "
            + PLACEMENTS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String SELECT = "SELECT sequence, kind, site_key, subject, happened_at, " + PLACEMENTS
            + " FROM change_event WHERE sequence > ? ORDER BY sequence LIMIT ?";

    private static final int BEFORE = 6;
    private static final int AFTER = 12;

    private FeedRows() {}

    static void write(PreparedStatement insert, long sequence, PublicChange change, Instant now) throws SQLException {
        insert.setLong(1, sequence);
        insert.setString(2, change.kind().name());
        insert.setString(3, change.site());
        insert.setString(4, change.subject());
        insert.setObject(5, utc(now));
        write(insert, BEFORE, change.before());
        write(insert, AFTER, change.after());
    }

    private static void write(PreparedStatement insert, int at, Placement placement) throws SQLException {
        if (placement == null) {
            insert.setNull(at, Types.VARCHAR);
            insert.setNull(at + 1, Types.TIMESTAMP);
            insert.setNull(at + 2, Types.BOOLEAN);
            insert.setNull(at + 3, Types.VARCHAR);
            insert.setNull(at + 4, Types.BIGINT);
            insert.setNull(at + 5, Types.BOOLEAN);
            return;
        }
        insert.setString(at, placement.column());
        insert.setObject(at + 1, utc(placement.publishedAt()));
        insert.setBoolean(at + 2, placement.pictured());
        insert.setString(at + 3, placement.validity());
        insert.setObject(at + 4, placement.explains(), Types.BIGINT);
        insert.setBoolean(at + 5, placement.pinned());
    }

    static Change read(ResultSet rows) throws SQLException {
        return new Change(
                rows.getLong(1),
                ChangeKind.valueOf(rows.getString(2)),
                rows.getString(3),
                rows.getString(4),
                instant(rows, 5),
                placement(rows, BEFORE),
                placement(rows, AFTER));
    }

    private static Placement placement(ResultSet rows, int at) throws SQLException {
        var column = rows.getString(at);
        if (column == null) {
            return null;
        }
        var explains = rows.getLong(at + 4);
        var known = !rows.wasNull();
        return new Placement(
                column,
                instant(rows, at + 1),
                rows.getBoolean(at + 2),
                rows.getString(at + 3),
                known ? Long.valueOf(explains) : null,
                rows.getBoolean(at + 5));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet rows, int at) throws SQLException {
        return rows.getObject(at, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
