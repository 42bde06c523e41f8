package org.zhanqun.web.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhanqun.export.Export;
import org.zhanqun.export.Export.State;

/** What became of the exports of late, a small file each beside the exports: the next process still knows it. */
final class ExportHistory {
    private static final int KEPT = 50;
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}\\.json");
    private static final JsonFactory JSON = new JsonFactory();

    private final Path folder;

    ExportHistory(Path exports) {
        this.folder = exports.resolve("jobs");
    }

    void write(Export export) throws IOException {
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, "job", ".new");
        try (var json = JSON.createGenerator(Files.newBufferedWriter(fresh))) {
            json.writeStartObject();
            json.writeStringField("id", export.id());
            if (export.site() != null) {
                json.writeStringField("site", export.site());
            }
            json.writeBooleanField("complete", export.complete());
            json.writeStringField("state", export.state().name());
            json.writeStringField("startedBy", export.startedBy());
            json.writeStringField("startedAt", export.startedAt().toString());
            if (export.endedAt() != null) {
                json.writeStringField("endedAt", export.endedAt().toString());
            }
            json.writeNumberField("sites", export.sites());
            json.writeNumberField("sitesDone", export.sitesDone());
            json.writeNumberField("sitesUnchanged", export.sitesUnchanged());
            json.writeNumberField("pages", export.pages());
            json.writeNumberField("files", export.files());
            json.writeNumberField("linked", export.linked());
            json.writeNumberField("bytes", export.bytes());
            if (export.error() != null) {
                json.writeStringField("error", export.error());
            }
            json.writeEndObject();
        }
        Files.move(fresh, folder.resolve(export.id() + ".json"), StandardCopyOption.ATOMIC_MOVE);
        forget();
    }

    private void forget() throws IOException {
        for (var old : read().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(folder.resolve(old.id() + ".json"));
        }
    }

    /** The newest first. What says that it runs was interrupted, unless this process runs it. */
    List<Export> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .map(ExportHistory::read)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Export::startedAt).reversed())
                    .toList();
        } catch (IOException e) {
            Log.warnf("The history of exports cannot be read: %s", e);
            return List.of();
        }
    }

    /** @return null for what is no record of an export */
    private static Export read(Path file) {
        var texts = new HashMap<String, String>();
        try (var json = JSON.createParser(Files.readAllBytes(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                json.nextToken();
                texts.put(name, json.getText());
            }
            return of(texts);
        } catch (IOException | RuntimeException e) {
            Log.debugf("Not a record of an export: %s: %s", file, e);
            return null;
        }
    }

    private static Export of(Map<String, String> texts) {
        var state = State.valueOf(texts.get("state"));
        return new Export(
                texts.get("id"),
                texts.get("site"),
                Boolean.parseBoolean(texts.get("complete")),
                state == State.RUNNING ? State.INTERRUPTED : state,
                texts.get("startedBy"),
                Instant.parse(texts.get("startedAt")),
                texts.containsKey("endedAt") ? Instant.parse(texts.get("endedAt")) : null,
                Integer.parseInt(texts.get("sites")),
                Integer.parseInt(texts.get("sitesDone")),
                Integer.parseInt(texts.get("sitesUnchanged")),
                Long.parseLong(texts.get("pages")),
                Long.parseLong(texts.get("files")),
                Long.parseLong(texts.get("linked")),
                Long.parseLong(texts.get("bytes")),
                null,
                texts.get("error"));
    }
}
