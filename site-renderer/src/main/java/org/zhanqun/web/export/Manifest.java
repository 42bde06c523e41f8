package org.zhanqun.web.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What a release holds, and from what it was made.
 *
 * @param basis     the state of the province that it shows
 * @param files     by path, {@code nginx.conf} included, the list itself and compressed twins not
 * @param redirects addresses that articles once had, and where they are now
 */
public record Manifest(
        String site, Instant madeAt, Basis basis, SortedMap<String, Entry> files, SortedMap<String, String> redirects) {
    static final String FILE = "manifest.json";
    static final String SIGNATURE = FILE + ".sig";

    /** @param status what a web server answers with it; 0 for what is not served */
    public record Entry(long length, String sha256, String contentType, int status) {}

    /**
     * @param sequence number in the change feed
     * @param memorial whether all sites were grey
     * @param style    changes with the style's files and with what the configuration for web servers says
     * @param day      the day that pages name, or null when none does
     */
    public record Basis(long sequence, boolean memorial, String style, LocalDate day) {
        /** Whether what was made from this looks like what is made now. */
        boolean looksLike(Basis now) {
            return memorial == now.memorial && style.equals(now.style) && (day == null || day.equals(now.day));
        }

        Basis ofNoDay() {
            return new Basis(sequence, memorial, style, null);
        }
    }
}
