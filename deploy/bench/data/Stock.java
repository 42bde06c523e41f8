import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts to make further articles of: those of the demo province, so that words, lengths and markup are like real ones. */
final class Stock {
    private static final int MOST = 3_000;
    /** Bytes below which a text is joined with another; real articles have 1 to 3 KB. */
    private static final int SHORT = 400;

    private final List<Text> texts = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    /** Always the same articles: two runs measure the same thing. */
    private final SplittableRandom random = new SplittableRandom(20_261_128);

    record Picture(String url, String alt) {}

    record Text(String title, String summary, String body, String source, String editor) {}

    Stock(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT title, summary, body, source, editor FROM article"
                        + " WHERE state = 'PUBLISHED' AND picture_url IS NULL AND LENGTH(body) > 200"
                        + " AND created_by <> '" + GrowthAcrossTenants.AUTHOR + "' ORDER BY tenant_id, id LIMIT " + MOST)) {
            while (rows.next()) {
                texts.add(new Text(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT picture_url, picture_alt FROM article"
                        + " WHERE picture_url IS NOT NULL ORDER BY picture_url, picture_alt LIMIT 100")) {
            while (rows.next()) {
                pictures.add(new Picture(rows.getString(1), rows.getString(2)));
            }
        }
        if (texts.isEmpty() || pictures.isEmpty()) {
            throw new IllegalStateException("The database holds no article to begin with");
        }
    }

    /** @param number what tells the title from the others made of the same text */
    Text next(int number) {
        var text = any();
        var body = text.body().length() < SHORT ? text.body() + any().body() : text.body();
        var title = text.title().length() > 180 ? text.title().substring(0, 180) : text.title();
        return new Text(title + "（" + number + "）", text.summary(), body, text.source(), text.editor());
    }

    Picture picture() {
        return pictures.get(random.nextInt(pictures.size()));
    }

    private Text any() {
        return texts.get(random.nextInt(texts.size()));
    }
}
