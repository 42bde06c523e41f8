package org.zhanqun.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhanqun.archive.ArchivedRowsAcrossTenants.Row;
import org.zhanqun.kernel.CompressedHtml;

/** Rows as JSON, one line each, with the rows that belong to it; texts that the database keeps compressed can be read. */
final class ArchivedLines implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final CompressedHtml COMPRESSED = new CompressedHtml();
    private static final String BODIES = "article_version_body";

    private final JsonGenerator json;

    ArchivedLines(OutputStream to) throws IOException {
        json = JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(null);
    }

    /** @param belonging to the row, by their table */
    void write(ArchivedTable table, Row row, Map<String, List<Row>> belonging) throws IOException {
        json.writeStartObject();
        json.writeStringField("table", table.name());
        fields(table.name(), row);
        for (var child : table.children()) {
            var rows = belonging.getOrDefault(child.name(), List.of());
            if (rows.isEmpty()) {
                continue;
            }
            json.writeArrayFieldStart(child.name());
            for (var one : rows) {
                json.writeStartObject();
                fields(child.name(), one);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void fields(String table, Row row) throws IOException {
        for (var field : row.values().entrySet()) {
            json.writeFieldName(field.getKey());
            switch (field.getValue()) {
                case Boolean truth -> json.writeBoolean(truth);
                case Long number -> json.writeNumber(number);
                case byte[] bytes
                when table.equals(BODIES) ->
                    json.writeString(COMPRESSED.convertToEntityAttribute(bytes).html());
                case byte[] bytes -> json.writeBinary(bytes);
                case LocalDateTime time -> json.writeString(time + "Z");
                default -> json.writeString(Objects.toString(field.getValue()));
            }
        }
    }

    /**
     * A letter as the public reads it: what its sender wrote stays with the authority.
     *
     * @return null for a letter that the public cannot read
     */
    static Row withoutSender(Row letter) {
        if (!"PUBLISHED".equals(letter.value("state"))) {
            return null;
        }
        var values = new HashMap<>(letter.values());
        List.of("sender_name", "sender_phone", "sender_email", "code_hash", "submission")
                .forEach(values::remove);
        values.put("title", letter.value("public_title"));
        values.put("body", letter.value("public_body"));
        values.putIfAbsent("erased_at", letter.value("published_at"));
        return new Row(values);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
