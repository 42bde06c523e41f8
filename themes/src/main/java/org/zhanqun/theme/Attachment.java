package org.zhanqun.theme;

import java.util.Locale;

/**
 * A file that belongs to an article (附件).
 *
 * @param type short and in capitals, such as PDF
 * @param size in bytes, or 0 when not known
 */
public record Attachment(String name, String url, String type, long size) {

    /** {@code PDF · 412 KB}. */
    public String note() {
        return size <= 0 ? type : type + " · " + readableSize();
    }

    private String readableSize() {
        if (size < 1024) {
            return size + " B";
        }
        return size < 1024 * 1024
                ? Math.round(size / 1024.0) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", size / (1024.0 * 1024.0));
    }
}
