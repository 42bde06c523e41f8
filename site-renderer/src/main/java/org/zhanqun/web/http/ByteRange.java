package org.zhanqun.web.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of a file that is asked for. Several parts at once are not offered; a server may answer such a request, and
 * one that makes no sense, with the whole file.
 *
 * @param from first byte
 * @param to   last byte; before {@code from} when the file has no such part
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, 14</a>
 */
record ByteRange(long from, long to) {
    private static final Pattern FORM = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** @return empty when the whole file is the answer */
    static Optional<ByteRange> of(String header, long length) {
        var form = header == null ? null : FORM.matcher(header);
        if (form == null
                || !form.matches()
                || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            var last = Math.min(Long.parseLong(form.group(2)), length);
            return Optional.of(last == 0 ? new ByteRange(0, -1) : new ByteRange(length - last, length - 1));
        }
        var from = Long.parseLong(form.group(1));
        var to = form.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(form.group(2));
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(from >= length ? new ByteRange(0, -1) : new ByteRange(from, Math.min(to, length - 1)));
    }

    boolean satisfiable() {
        return to >= from;
    }

    long length() {
        return to - from + 1;
    }

    /** As {@code Content-Range} says it. @param whole length of the file */
    String header(long whole) {
        return satisfiable() ? "bytes " + from + "-" + to + "/" + whole : "bytes */" + whole;
    }
}
