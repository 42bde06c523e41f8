package org.zhanqun.web.export;

import java.time.Instant;
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
     */
    public record Basis(long sequence, boolean memorial, String style) {
        boolean sameLook(Basis other) {
            return memorial == other.memorial && style.equals(other.style);
        }
    }
}
