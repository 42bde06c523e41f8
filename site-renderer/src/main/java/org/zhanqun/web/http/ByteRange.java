package org.zhanqun.web.http;

import java.util.regex.Pattern;

/**
 * The part of a file that a request asks for (RFC 9110, chapter 14). Several parts at once, and what is no range, count as
 * the whole.
 */
record ByteRange(long from, long length, boolean partial, boolean satisfiable) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @param header may be null */
    static ByteRange of(String header, long size) {
        var match = ONE.matcher(header == null ? "" : header);
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            return new ByteRange(0, size, false, true);
        }
        if (match.group(1).isEmpty()) {
            var length = Math.min(Long.parseLong(match.group(2)), size);
            return new ByteRange(size - length, length, true, length > 0);
        }
        var from = Long.parseLong(match.group(1));
        var to = match.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(match.group(2)), size - 1);
        return !match.group(2).isEmpty() && Long.parseLong(match.group(2)) < from
                ? new ByteRange(0, size, false, true)
                : new ByteRange(from, to - from + 1, true, from < size);
    }

    String header(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
