package org.zhanqun.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive in the making: entries are written one after the other, and what was written is kept in a list on the disk, which in the
 * end becomes the manifest. So however large it gets, nothing of it is in memory.
 */
final class ArchiveZip implements AutoCloseable {
    static final String FORMAT = "zhanqun-site-archive";
    static final int VERSION = 1;
    static final String MANIFEST = "manifest.json";

    private static final JsonFactory JSON = new JsonFactory();

    private final Counted whole;
    private final ZipOutputStream zip;
    private final Path listing;
    private final BufferedWriter list;
    private final Runnable beat;

    /** @param beat called again and again while bytes are written; ends the work by throwing */
    ArchiveZip(OutputStream to, Path listing, Runnable beat) throws IOException {
        this.whole = new Counted(to, () -> {});
        this.zip = new ZipOutputStream(whole, StandardCharsets.UTF_8);
        this.listing = listing;
        this.list = Files.newBufferedWriter(listing);
        this.beat = beat;
    }

    /** Writes what an entry holds. */
    interface Body {
        void to(OutputStream out) throws IOException;
    }

    /** An entry of text, which is compressed. */
    void text(String name, Body body) throws IOException {
        add(name, Deflater.DEFAULT_COMPRESSION, body);
    }

    /** An entry whose bytes are compressed already. */
    void packed(String name, Body body) throws IOException {
        add(name, Deflater.NO_COMPRESSION, body);
    }

    private void add(String name, int level, Body body) throws IOException {
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(name));
        var entry = new Counted(new Unclosed(zip), beat);
        body.to(entry);
        entry.flush();
        zip.closeEntry();
        list(name, entry);
    }

    private void list(String name, Counted entry) throws IOException {
        var line = new java.io.StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeNumberField("length", entry.length);
            json.writeStringField("sha256", entry.sha256());
            json.writeEndObject();
        }
        list.write(line.toString());
        list.newLine();
    }

    /** Writes the manifest, and with it ends the file. @param about what it says before the entries */
    void finish(Map<String, Object> about) throws IOException {
        list.close();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        var to = new Unclosed(zip);
        try (var json = JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            for (var fact : about.entrySet()) {
                json.writeFieldName(fact.getKey());
                if (fact.getValue() instanceof Boolean truth) {
                    json.writeBoolean(truth);
                } else {
                    json.writeString(fact.getValue().toString());
                }
            }
            json.writeArrayFieldStart("entries");
            try (var lines = Files.newBufferedReader(listing)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    json.writeRawValue("\n" + line);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        zip.closeEntry();
        zip.finish();
        whole.flush();
    }

    long length() {
        return whole.length;
    }

    String sha256() {
        return whole.sha256();
    }

    /** What was begun and not finished is closed as it is: whoever began it takes it away. */
    @Override
    public void close() throws IOException {
        try (list) {
            whole.close();
        }
    }

    /** Entries end without ending the file. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Counts and hashes what passes. */
    private static final class Counted extends FilterOutputStream {
        private final Runnable beat;
        private long length;

        Counted(OutputStream to, Runnable beat) {
            super(new DigestOutputStream(to, digest()));
            this.beat = beat;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            length += count;
            beat.run();
        }

        String sha256() {
            return HexFormat.of()
                    .formatHex(((DigestOutputStream) out).getMessageDigest().digest());
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
