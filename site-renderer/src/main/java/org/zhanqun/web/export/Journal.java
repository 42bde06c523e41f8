package org.zhanqun.web.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What has been written of a release in the making: a line for each file, after the file. A process that was killed finds
 * in it what it need not make again.
 */
final class Journal implements AutoCloseable {
    private static final String FILE = "journal";
    private static final int FIELDS = 5;

    private final BufferedWriter lines;

    private Journal(BufferedWriter lines) {
        this.lines = lines;
    }

    /** Begins a new one, or goes on with one that has the same basis. */
    static Journal open(Path work, Manifest.Basis basis) throws IOException {
        var file = work.resolve(FILE);
        var begun = Files.exists(file);
        var lines = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (!begun) {
            lines.write(basis.sequence() + "\t" + basis.memorial() + "\t" + basis.style() + "\t" + basis.day() + "\n");
        } else {
            // A line that was cut off must not swallow the next one.
            lines.write("\n");
        }
        lines.flush();
        return new Journal(lines);
    }

    synchronized void add(String path, Manifest.Entry entry) throws IOException {
        lines.write(entry.length() + "\t" + entry.sha256() + "\t" + entry.status() + "\t" + entry.contentType() + "\t"
                + path + "\n");
        lines.flush();
    }

    /** From what the work was begun, empty when there is none or it cannot be told. */
    static Optional<Manifest.Basis> basis(Path work) throws IOException {
        var file = work.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var lines = Files.newBufferedReader(file)) {
            var first = lines.readLine();
            var fields = first == null ? new String[0] : first.split("\t");
            return fields.length == 4 && fields[0].matches("\\d{1,18}") && fields[3].matches("\\d{4}-\\d\\d-\\d\\d")
                    ? Optional.of(new Manifest.Basis(
                            Long.parseLong(fields[0]),
                            Boolean.parseBoolean(fields[1]),
                            fields[2],
                            LocalDate.parse(fields[3])))
                    : Optional.empty();
        }
    }

    /** Tells every whole line. */
    static void read(Path work, BiConsumer<String, Manifest.Entry> to) throws IOException {
        try (var lines = Files.lines(work.resolve(FILE))) {
            lines.skip(1)
                    .map(line -> line.split("\t"))
                    .filter(Journal::whole)
                    .forEach(fields -> to.accept(
                            fields[4],
                            new Manifest.Entry(
                                    Long.parseLong(fields[0]), fields[1], fields[3], Integer.parseInt(fields[2]))));
        }
    }

    private static boolean whole(String[] fields) {
        return fields.length == FIELDS
                && fields[0].matches("\\d{1,18}")
                && fields[1].matches("[0-9a-f]{64}")
                && fields[2].matches("\\d{1,3}")
                && ReleasePath.isSafe(fields[4]);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    static void remove(Path work) throws IOException {
        Files.deleteIfExists(work.resolve(FILE));
    }
}
