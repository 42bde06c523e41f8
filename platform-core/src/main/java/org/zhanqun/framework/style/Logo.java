package org.zhanqun.framework.style;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The picture beside a site's name (网站标志), cleaned. Equal logos have the same name, and another picture has another: whoever keeps
 * one by its name may keep it for ever.
 */
public final class Logo {
    /** Pages show it small; what is larger was not made for the web. */
    public static final int LARGEST = 64 << 10;

    private static final int NAME_LENGTH = 32;

    private final Type type;
    private final byte[] bytes;

    public Logo(Type type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes.clone();
    }

    /** What a logo may be. */
    public enum Type {
        SVG("image/svg+xml"),
        PNG("image/png");

        private final String contentType;

        Type(String contentType) {
            this.contentType = contentType;
        }

        public String contentType() {
            return contentType;
        }
    }

    public Type type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Made from what is in it: {@code 0f3c….svg}. */
    public String fileName() {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return hash.substring(0, NAME_LENGTH) + "." + (type == Type.SVG ? "svg" : "png");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && logo.type == type && Arrays.equals(logo.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
