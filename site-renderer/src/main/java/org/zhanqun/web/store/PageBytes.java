package org.zhanqun.web.store;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A page as it goes over the wire.
 *
 * @param status HTTP status
 * @param etag   strong, with its quotes; the same for the same bytes on every node
 */
public record PageBytes(int status, String contentType, Buffer identity, Buffer gzip, String etag) {
    public static PageBytes of(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static PageBytes of(int status, String contentType, byte[] bytes) {
        return new PageBytes(
                status, contentType, Buffer.buffer(bytes), Buffer.buffer(zipped(bytes)), "\"" + digest(bytes) + "\"");
    }

    int weight() {
        return identity.length() + gzip.length() + 200;
    }

    private static byte[] zipped(byte[] bytes) {
        var target = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var zip = new GZIPOutputStream(target)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
