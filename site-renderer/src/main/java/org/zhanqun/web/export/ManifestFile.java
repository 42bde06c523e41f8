package org.zhanqun.web.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The manifest as JSON: one line a file, so that two can be compared by eye. Read leniently nowhere: it is signed. */
final class ManifestFile {
    private static final JsonFactory JSON = new JsonFactory();

    private ManifestFile() {}

    static byte[] write(Manifest manifest) {
        var bytes = new ByteArrayOutputStream(200 * manifest.files().size() + 1_000);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("site", manifest.site());
            json.writeStringField("madeAt", manifest.madeAt().toString());
            json.writeNumberField("sequence", manifest.basis().sequence());
            json.writeBooleanField("memorial", manifest.basis().memorial());
            json.writeStringField("style", manifest.basis().style());
            json.writeStringField("day", Objects.toString(manifest.basis().day(), ""));
            json.writeObjectFieldStart("redirects");
            for (var redirect : manifest.redirects().entrySet()) {
                json.writeRaw('\n');
                json.writeStringField(redirect.getKey(), redirect.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("files");
            for (var file : manifest.files().entrySet()) {
                json.writeRaw('\n');
                write(json, file.getKey(), file.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, String path, Manifest.Entry entry) throws IOException {
        json.writeObjectFieldStart(path);
        json.writeNumberField("length", entry.length());
        json.writeStringField("sha256", entry.sha256());
        json.writeStringField("type", entry.contentType());
        json.writeNumberField("status", entry.status());
        json.writeEndObject();
    }

    /** @throws IOException when the bytes are not a manifest, with where they go wrong */
    static Manifest read(byte[] bytes) throws IOException {
        try (var json = JSON.createParser(bytes)) {
            expect(json.nextToken(), JsonToken.START_OBJECT, json);
            var texts = new HashMap<String, String>();
            var files = new TreeMap<String, Manifest.Entry>();
            var redirects = new TreeMap<String, String>();
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                switch (name) {
                    case "files" -> {
                        for (var path = json.nextFieldName(); path != null; path = json.nextFieldName()) {
                            json.nextToken();
                            files.put(path, entry(texts(json)));
                        }
                    }
                    case "redirects" -> redirects.putAll(texts(json));
                    default -> texts.put(name, json.getText());
                }
            }
            var basis = new Manifest.Basis(
                    Long.parseLong(need(texts, "sequence")),
                    Boolean.parseBoolean(need(texts, "memorial")),
                    need(texts, "style"),
                    day(texts.get("day")));
            return new Manifest(need(texts, "site"), Instant.parse(need(texts, "madeAt")), basis, files, redirects);
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IOException("Not a manifest: " + e.getMessage(), e);
        }
    }

    /** Lists of before there was a day in them name one that is long over. */
    private static LocalDate day(String text) {
        if (text == null) {
            return LocalDate.EPOCH;
        }
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Manifest.Entry entry(Map<String, String> texts) throws IOException {
        return new Manifest.Entry(
                Long.parseLong(need(texts, "length")),
                need(texts, "sha256"),
                need(texts, "type"),
                Integer.parseInt(need(texts, "status")));
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT, json);
        var texts = new HashMap<String, String>();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            texts.put(name, json.getText());
        }
        return texts;
    }

    private static String need(Map<String, String> texts, String name) throws IOException {
        var text = texts.get(name);
        if (text == null) {
            throw new IOException("Not a manifest: without " + name);
        }
        return text;
    }

    private static void expect(JsonToken found, JsonToken expected, JsonParser json) throws IOException {
        if (found != expected) {
            throw new IOException("Not a manifest at " + json.currentLocation());
        }
    }
}
