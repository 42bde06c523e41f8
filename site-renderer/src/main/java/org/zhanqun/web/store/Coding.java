package org.zhanqun.web.store;

/** How the bytes of an answer are coded on their way, the smallest first: the order in which they are chosen. */
public enum Coding {
    BROTLI("br", "-br"),
    GZIP("gzip", "-gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String mark;

    Coding(String token, String mark) {
        this.token = token;
        this.mark = mark;
    }

    /** As HTTP names it. */
    public String token() {
        return token;
    }

    /** What tells its entity tag from those of the other codings of the same page. */
    String mark() {
        return mark;
    }
}
