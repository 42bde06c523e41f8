package org.zhanqun.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** The hash of an entry at its place. Each text goes in with its length, so that none can run over into the next one. */
final class EntryHash {
    /** Stands before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    private static final int NOTHING = -1;

    private EntryHash() {}

    static String of(String before, long sequence, AuditEntry entry) {
        var content = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(content)) {
            write(out, before);
            out.writeLong(sequence);
            out.writeLong(entry.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.happenedAt()));
            write(out, entry.userName());
            write(out, entry.siteKey());
            write(out, entry.action());
            write(out, entry.subject());
            write(out, entry.detail());
            write(out, entry.address());
            write(out, entry.client());
            write(out, entry.differencesText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256().digest(content.toByteArray()));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeInt(NOTHING);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
