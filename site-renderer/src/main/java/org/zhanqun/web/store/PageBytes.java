package org.zhanqun.web.store;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** A page as it goes over the wire. Its compressed forms are made when first asked for, and then kept with it. */
public final class PageBytes {
    /** Below this, the header that names a coding is worth more than what the coding saves. */
    private static final int WORTH_COMPRESSING = 1024;

    private final int status;
    private final String contentType;
    private final Buffer identity;
    private final String digest;
    private final Instant made;
    private final String madeAt;
    private final boolean html;
    private final String[] tags = new String[Coding.values().length];
    private final AtomicReferenceArray<byte[]> heads = new AtomicReferenceArray<>(Coding.values().length);
    private final Map<Coding, Buffer> compressed = new ConcurrentHashMap<>();

    private PageBytes(int status, String contentType, byte[] bytes, Instant made) {
        this.status = status;
        this.contentType = contentType;
        this.identity = Buffer.buffer(bytes);
        this.digest = digest(bytes);
        this.made = made.truncatedTo(ChronoUnit.SECONDS);
        this.madeAt = HttpDate.of(made);
        this.html = contentType.startsWith("text/html");
        for (var coding : Coding.values()) {
            tags[coding.ordinal()] = "\"" + digest + coding.mark() + "\"";
        }
    }

    public static PageBytes of(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static PageBytes of(int status, String contentType, byte[] bytes) {
        return of(status, contentType, bytes, Instant.now());
    }

    /** @param made when; only whole seconds can be said over HTTP */
    public static PageBytes of(int status, String contentType, byte[] bytes, Instant made) {
        return new PageBytes(status, contentType, bytes, made);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public Buffer identity() {
        return identity;
    }

    /** When the page was made, to the second. */
    public Instant made() {
        return made;
    }

    /** The same, as HTTP writes it. */
    public String madeAt() {
        return madeAt;
    }

    /** Whether it is a page for readers, of which there are several views. */
    public boolean html() {
        return html;
    }

    /** Strong, with its quotes; the same for the same bytes on every node. */
    public String etag() {
        return etag(Coding.IDENTITY);
    }

    /** Strong, with its quotes: other bytes have another tag, and so has each coding of a page. */
    public String etag(Coding coding) {
        return tags[coding.ordinal()];
    }

    /** What stands before the bytes in a coding whenever they are sent. Several threads may make it, and make the same. */
    public byte[] head(Coding coding, Supplier<byte[]> making) {
        var head = heads.get(coding.ordinal());
        if (head == null) {
            head = making.get();
            heads.set(coding.ordinal(), head);
        }
        return head;
    }

    public boolean worthCompressing() {
        return identity.length() >= WORTH_COMPRESSING;
    }

    /** Whether {@link #in} has nothing left to do but to hand out bytes. */
    public boolean ready(Coding coding) {
        return coding == Coding.IDENTITY || compressed.containsKey(coding);
    }

    /** The bytes in a coding. The first call takes milliseconds, and so has no place on an event loop. */
    public Buffer in(Coding coding, Compression compression) {
        return coding == Coding.IDENTITY
                ? identity
                : compressed.computeIfAbsent(
                        coding, missing -> Buffer.buffer(compression.of(missing, identity.getBytes())));
    }

    /** Bytes of the smallest form that anybody has asked for so far. */
    int smallest() {
        return compressed.values().stream().mapToInt(Buffer::length).min().orElse(identity.length());
    }

    /** Memory, with room for the two compressed forms, for text shrinks to less than a quarter, and for the heads. */
    int weight() {
        return identity.length() + identity.length() / 2 + 2000;
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
