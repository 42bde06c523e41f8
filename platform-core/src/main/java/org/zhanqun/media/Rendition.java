package org.zhanqun.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A size in which a picture is kept (缩略图): whole, in a width, or cut to 8 : 5 around its focus for lists. */
public enum Rendition {
    W320("320", 320, false),
    W640("640", 640, false),
    W960("960", 960, false),
    W1440("1440", 1440, false),
    C320("c320", 320, true),
    C640("c640", 640, true),
    C960("c960", 960, true);

    private static final int COVER_WIDTH = 8;
    private static final int COVER_HEIGHT = 5;

    private final String code;
    private final int width;
    private final boolean cover;

    Rendition(String code, int width, boolean cover) {
        this.code = code;
        this.width = width;
        this.cover = cover;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    public int width() {
        return width;
    }

    public boolean isCover() {
        return cover;
    }

    static int coverHeight(int width) {
        return Math.max(1, width * COVER_HEIGHT / COVER_WIDTH);
    }

    public static Optional<Rendition> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    public static List<Rendition> whole() {
        return List.of(W320, W640, W960, W1440);
    }

    public static List<Rendition> covers() {
        return List.of(C320, C640, C960);
    }
}
