package org.zhanqun.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.zhanqun.tenancy.Tenants;

/**
 * Reads rows as they lie, for an archive must hold what is there and not what an entity makes of it. Every statement names the bound
 * site; table and column names come from {@link ArchivedData} alone.
 */
@ApplicationScoped
class ArchivedRowsAcrossTenants {
    /** Whose a row is: whoever restores it says that. */
    private static final Set<String> OWNERS = Set.of("tenant_id", "site_key");

    private final EntityManager entityManager;

    ArchivedRowsAcrossTenants(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Values by column, without those that are null and without whose the row is. */
    record Row(Map<String, Object> values) {
        Object value(String column) {
            return values.get(column);
        }
    }

    /** The next rows of the bound site. @param after the last one read, or null to begin */
    List<Row> next(ArchivedTable table, Row after, int most) {
        var keys = String.join(", ", table.keys());
        var marks = String.join(", ", Collections.nCopies(table.keys().size(), "?"));
        // A table whose key is its owner has one row for a site.
        if (OWNERS.contains(table.key()) && after != null) {
            return List.of();
        }
        var sql = "select * from " + table.name() + " where " + table.owner() + " = ?"
                + (after == null ? "" : " and (" + keys + ") > (" + marks + ")") + " order by " + keys + " limit "
                + most;
        var parameters = new ArrayList<Object>();
        parameters.add(Tenants.currentSite());
        if (after != null) {
            table.keys().forEach(key -> parameters.add(after.value(key)));
        }
        return query(sql, parameters);
    }

    /** The rows of another table that belong to some, by the first key of these. */
    Map<Object, List<Row>> belonging(ArchivedTable child, List<Object> to) {
        if (to.isEmpty()) {
            return new HashMap<>();
        }
        var sql = "select * from " + child.name() + " where " + child.owner() + " = ? and " + child.key() + " in ("
                + String.join(", ", Collections.nCopies(to.size(), "?")) + ") order by "
                + String.join(", ", child.keys());
        var parameters = new ArrayList<Object>();
        parameters.add(Tenants.currentSite());
        parameters.addAll(to);
        return query(sql, parameters).stream().collect(Collectors.groupingBy(row -> row.value(child.key())));
    }

    private List<Row> query(String sql, List<Object> parameters) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> query(connection, sql, parameters));
    }

    private static List<Row> query(Connection connection, String sql, List<Object> parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            var rows = new ArrayList<Row>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    private static Row row(ResultSet found) throws SQLException {
        var about = found.getMetaData();
        var values = new LinkedHashMap<String, Object>();
        for (var i = 1; i <= about.getColumnCount(); i++) {
            var column = about.getColumnLabel(i).toLowerCase(Locale.ROOT);
            var value = value(found, i, about.getColumnType(i));
            if (value != null && !OWNERS.contains(column)) {
                values.put(column, value);
            }
        }
        return new Row(values);
    }

    /** The same kinds of values on every database. Times are as they are stored, in UTC. */
    private static Object value(ResultSet found, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BIT, Types.BOOLEAN -> orNull(found, found.getBoolean(column));
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> orNull(found, found.getLong(column));
            case Types.TIMESTAMP -> found.getObject(column, LocalDateTime.class);
            case Types.DATE -> found.getObject(column, LocalDate.class);
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> found.getBytes(column);
            default -> found.getString(column);
        };
    }

    private static Object orNull(ResultSet found, Object value) throws SQLException {
        return found.wasNull() ? null : value;
    }
}
