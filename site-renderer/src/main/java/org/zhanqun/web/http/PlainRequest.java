package org.zhanqun.web.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.List;

/** Whether a request asks for a page and says nothing else that an answer could depend on. What follows a question mark is no such thing: no stored page does. */
final class PlainRequest {
    private static final int HIGHEST_PORT = 65_535;
    private static final int PORT_DIGITS = 5;

    /** With one of these, a request has another answer, or another form, than without it. */
    private static final List<CharSequence> TELLING = List.of(
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.UPGRADE,
            HttpHeaderNames.COOKIE,
            HttpHeaderNames.RANGE,
            HttpHeaderNames.IF_MATCH,
            HttpHeaderNames.IF_NONE_MATCH,
            HttpHeaderNames.IF_MODIFIED_SINCE,
            HttpHeaderNames.IF_UNMODIFIED_SINCE,
            HttpHeaderNames.IF_RANGE,
            AsciiString.cached("forwarded"),
            AsciiString.cached("x-forwarded-host"),
            AsciiString.cached("x-forwarded-prefix"));

    private PlainRequest() {}

    /** @return the host that a plain request names, without its port; null when the request is not plain */
    static String host(HttpRequest request) {
        return request.method() == HttpMethod.GET
                        && request.protocolVersion() == HttpVersion.HTTP_1_1
                        && request.decoderResult().isSuccess()
                        && isPath(request.uri())
                        && saysNothingElse(request.headers())
                ? host(request.headers())
                : null;
    }

    /** No whole address. */
    private static boolean isPath(String uri) {
        return uri.startsWith("/") && uri.indexOf('#') < 0;
    }

    /** The path that a plain request asks for, without its query. */
    static String path(HttpRequest request) {
        var query = request.uri().indexOf('?');
        return query < 0 ? request.uri() : request.uri().substring(0, query);
    }

    private static boolean saysNothingElse(HttpHeaders headers) {
        for (var name : TELLING) {
            if (headers.contains(name)) {
                return false;
            }
        }
        var connection = headers.get(HttpHeaderNames.CONNECTION);
        return connection == null || connection.equalsIgnoreCase("keep-alive");
    }

    private static String host(HttpHeaders headers) {
        var hosts = headers.valueStringIterator(HttpHeaderNames.HOST);
        if (!hosts.hasNext()) {
            return null;
        }
        var host = hosts.next();
        if (hosts.hasNext()) {
            return null;
        }
        var colon = host.indexOf(':');
        return colon < 0 ? host : isPort(host, colon + 1) ? host.substring(0, colon) : null;
    }

    private static boolean isPort(String host, int from) {
        var digits = host.length() - from;
        if (digits < 1 || digits > PORT_DIGITS) {
            return false;
        }
        var port = 0;
        for (var i = from; i < host.length(); i++) {
            var digit = host.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            port = port * 10 + digit;
        }
        return port <= HIGHEST_PORT;
    }
}
