import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Writes a site's published articles as Markdown for Hugo: a folder for each column, a file for each article. */
final class MarkdownAcrossTenants {
    private final Connection database;

    MarkdownAcrossTenants(Connection database) {
        this.database = database;
    }

    void write(String site, Path target) throws SQLException, IOException {
        var names = columnNames(site);
        try (var query = database.prepareStatement("SELECT id, column_code, title, summary, body, source, published_at"
                + " FROM article WHERE tenant_id = ? AND state = 'PUBLISHED' ORDER BY id")) {
            query.setString(1, site);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var code = rows.getString(2);
                    var folder = target.resolve("c" + code);
                    if (Files.notExists(folder)) {
                        Files.createDirectories(folder);
                        Files.writeString(
                                folder.resolve("_index.md"),
                                "---\ntitle: " + quoted(names.getOrDefault(code, code)) + "\n---\n");
                    }
                    Files.writeString(
                            folder.resolve("t" + rows.getLong(1) + ".md"),
                            "---\ntitle: %s\nsummary: %s\nsource: %s\ndate: %s\n---\n\n%s\n"
                                    .formatted(
                                            quoted(rows.getString(3)),
                                            quoted(rows.getString(4)),
                                            quoted(rows.getString(6)),
                                            rows.getTimestamp(7).toInstant(),
                                            markdown(rows.getString(5))));
                }
            }
        }
    }

    private Map<String, String> columnNames(String site) throws SQLException {
        var names = new HashMap<String, String>();
        try (var query = database.prepareStatement("SELECT base_column.code, base_column.name FROM base_column"
                + " JOIN framework_version ON framework_version.id = framework_id"
                + " JOIN site ON site.kind = framework_version.kind WHERE framework_version.state = 'CURRENT' AND site_key = ?")) {
            query.setString(1, site);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return names;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Paragraphs, headings and emphasis as Markdown writes them; tables and the like stay HTML, which Markdown allows. */
    private static String markdown(String html) {
        return html.replaceAll("<h[2-4][^>]*>(.*?)</h[2-4]>", "\n## $1\n")
                .replaceAll("</?strong>", "**")
                .replaceAll("<p[^>]*>(.*?)</p>", "\n$1\n");
    }
}
