package org.zhanqun.web.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a request has one meaning only. What two servers in a row could read differently, whose it is or where it ends,
 * is refused and its connection closed, before anything else looks at it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-11.2">RFC 9112, 11.2, request smuggling</a>
 */
final class RequestForm {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#@\\\\]+)(?:[/?#].*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private RequestForm() {}

    /** @return why the request is refused */
    static Optional<String> fault(HttpServerRequest request) {
        var hosts = request.headers().getAll("Host");
        var older = request.version() == HttpVersion.HTTP_1_0;
        if (hosts.size() > 1 || hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1) {
            return Optional.of("A request names one host");
        }
        if (request.authority() == null && !older) {
            return Optional.of("The host is no host");
        }
        if (!sameHost(request, hosts.isEmpty() ? "" : hosts.getFirst())) {
            return Optional.of("The address names another host");
        }
        return length(request, older);
    }

    /** The whole address may stand in the request line; it then has to name the host that the header names. */
    private static boolean sameHost(HttpServerRequest request, String host) {
        if (request.uri().startsWith("/")) {
            return true;
        }
        var absolute = ABSOLUTE.matcher(request.uri());
        return absolute.matches()
                && absolute.group(1)
                        .toLowerCase(Locale.ROOT)
                        .equals(host.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> length(HttpServerRequest request, boolean older) {
        var coding = request.headers().getAll("Transfer-Encoding");
        var length = request.headers().getAll("Content-Length");
        var chunked = coding.size() == 1 && coding.getFirst().equalsIgnoreCase("chunked");
        if (!coding.isEmpty() && (!chunked || older || !length.isEmpty())) {
            return Optional.of("It is not clear where the request ends");
        }
        if (length.size() > 1
                || length.size() == 1 && !LENGTH.matcher(length.getFirst()).matches()) {
            return Optional.of("It is not clear how long the request is");
        }
        return Optional.empty();
    }

    /** Whether something follows that a request for a page has no use for, and that could be taken for the next one. */
    static boolean carriesBody(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || length != null && !length.matches("0+");
    }
}
