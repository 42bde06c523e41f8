package org.zhanqun.web.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request says about the copy that its sender has, evaluated in the order that RFC 9110 prescribes. Nonsense is
 * as good as nothing: the answer is then the page.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, 13.2.2</a>
 */
final class Conditions {
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?(\"[\\x21\\x23-\\x7e]*\")\\s*");
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private Conditions() {}

    enum Verdict {
        SEND,
        NOT_MODIFIED,
        FAILED
    }

    /** @param modified null when it is not told to anybody */
    static Verdict of(HttpServerRequest request, String etag, Instant modified) {
        var match = request.getHeader("If-Match");
        if (match != null && !named(match, etag, true)) {
            return Verdict.FAILED;
        }
        var noneMatch = request.getHeader("If-None-Match");
        if (noneMatch != null) {
            return named(noneMatch, etag, false) ? Verdict.NOT_MODIFIED : Verdict.SEND;
        }
        // Exactly the time that was told, and not "no later than": when a clock was put back, a later time proves
        // nothing.
        return modified != null
                        && date(request.getHeader("If-Modified-Since"))
                                .filter(modified::equals)
                                .isPresent()
                ? Verdict.NOT_MODIFIED
                : Verdict.SEND;
    }

    /** Whether a part may be sent to somebody who has the rest: only if theirs is certainly of the same bytes. */
    static boolean partFits(HttpServerRequest request, String etag, Instant modified) {
        var range = request.getHeader("If-Range");
        return range == null
                || range.strip().equals(etag)
                || modified != null && date(range).filter(modified::equals).isPresent();
    }

    private static boolean named(String list, String etag, boolean strongly) {
        if (list.strip().equals("*")) {
            return true;
        }
        for (var member : list.split(",")) {
            var tag = TAG.matcher(member);
            if (tag.matches()
                    && tag.group(1).equals(etag)
                    && !(strongly && member.strip().startsWith("W/"))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Instant> date(String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(ZonedDateTime.parse(text.strip(), DATE).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
