import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Takes a whole platform from one database to another whose schema is there: every row of every table, all sites'. */
final class CopyAcrossTenants {
    private static final int BATCH = 1_000;

    private final Connection from;
    private final Connection to;

    CopyAcrossTenants(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    void run() throws SQLException {
        try (var statement = to.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (var table : tables()) {
                statement.execute("DELETE FROM " + table);
                copy(table);
            }
            to.commit();
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        }
    }

    /** Those of the target, but for the migrations' own record, which is about the target itself. */
    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = to.getMetaData().getTables(to.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                var name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("databasechangelog")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private void copy(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = to.getMetaData().getColumns(to.getCatalog(), null, table, "%")) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        var names = String.join(", ", columns);
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (var reading = from.createStatement();
                var rows = reading.executeQuery("SELECT " + names + " FROM " + table);
                var writing = to.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            var pending = 0;
            while (rows.next()) {
                for (var i = 1; i <= columns.size(); i++) {
                    writing.setObject(i, plain(rows, i));
                }
                writing.addBatch();
                if (++pending % BATCH == 0) {
                    writing.executeBatch();
                }
            }
            writing.executeBatch();
        }
    }

    /** Large texts come as locators, which mean nothing to another database. */
    private static Object plain(ResultSet rows, int column) throws SQLException {
        var value = rows.getObject(column);
        return value instanceof java.sql.Clob ? rows.getString(column) : value;
    }
}
