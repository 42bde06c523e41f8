package org.zhanqun.theme;

/** Whether a document still holds (效力), as its page and every list of documents say it. */
public enum Validity {
    EFFECTIVE("有效"),
    AMENDED("已修改"),
    REPEALED("已废止"),
    EXPIRED("已失效");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the reader may rely on the text as it stands. */
    public boolean holds() {
        return this == EFFECTIVE;
    }

    /** Whether the document is over, so that nobody acts on it by mistake. */
    public boolean over() {
        return this == REPEALED || this == EXPIRED;
    }
}
