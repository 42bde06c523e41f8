package org.zhanqun.web.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import org.zhanqun.web.store.PageBytes;

/** Sends bytes: compressed where the browser can, nothing but 304 where it has them, no body for HEAD. */
final class Answer {
    private static final Map<String, String> PROTECTION = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' https: http:; frame-ancestors 'none'; base-uri 'none';"
                            + " form-action 'self'; object-src 'none'");

    /** The same, as they go over the wire: thousands of times a second nothing is encoded. */
    private static final List<Map.Entry<CharSequence, CharSequence>> ENCODED_PROTECTION = PROTECTION.entrySet().stream()
            .map(header -> Map.entry(
                    HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue())))
            .toList();

    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private static final CharSequence VARY_PAGE = HttpHeaders.createOptimized("Accept-Encoding, Cookie");
    private static final CharSequence VARY_FILE = HttpHeaders.createOptimized("Accept-Encoding");

    /** A page may be kept, but must be asked about each time: what is published shows at once. */
    static final String REVALIDATE = "no-cache";

    static final String NEVER_KEEP = "no-store";
    static final String KEEP_FOR_A_YEAR = "public, max-age=31536000, immutable";

    /** Seconds, as crawlers heed them: until a fault is mended, and while a site is offline. */
    private static final String SOON = "60";

    private static final String LATER = "3600";

    private Answer() {}

    /** Sends a page: another one for readers who chose another view. */
    static void send(HttpServerRequest request, PageBytes page, String caching) {
        send(request, page, caching, VARY_PAGE);
    }

    /** Sends an apology: whoever is told that the site cannot answer now may try again soon. */
    static void sorry(HttpServerRequest request, PageBytes page) {
        if (page.status() == 503) {
            request.response().putHeader("Retry-After", SOON);
        }
        send(request, page, NEVER_KEEP);
    }

    /** Sends a file of the style: the same for everybody. */
    static void file(HttpServerRequest request, PageBytes file, String caching) {
        send(request, file, caching, VARY_FILE);
    }

    private static void send(HttpServerRequest request, PageBytes page, String caching, CharSequence varying) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        protect(response);
        response.putHeader(HttpHeaders.CACHE_CONTROL, caching).putHeader(HttpHeaders.VARY, varying);
        if (page.status() == 200) {
            response.putHeader(HttpHeaders.ETAG, page.etag());
            if (page.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatusCode(304).end();
                return;
            }
        }
        if (page.status() == 503 && !response.headers().contains("Retry-After")) {
            response.putHeader("Retry-After", LATER);
        }
        response.setStatusCode(page.status()).putHeader(HttpHeaders.CONTENT_TYPE, page.contentType());
        body(request, response, page);
    }

    private static void protect(HttpServerResponse response) {
        for (var header : ENCODED_PROTECTION) {
            response.putHeader(header.getKey(), header.getValue());
        }
    }

    private static void body(HttpServerRequest request, HttpServerResponse response, PageBytes page) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        var bytes = page.identity();
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
            bytes = page.gzip();
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(bytes.length()))
                    .end();
        } else {
            response.end(bytes);
        }
    }

    static void redirect(HttpServerRequest request, String location) {
        var response = request.response();
        protect(response);
        response.setStatusCode(301)
                .putHeader("Location", location)
                .putHeader("Cache-Control", REVALIDATE)
                .end();
    }

    /** Sends the reader back to a page of the site. @param cookie to be set by the way */
    static void seeOther(HttpServerRequest request, String location, Cookie cookie) {
        var response = request.response();
        protect(response);
        response.addCookie(cookie)
                .setStatusCode(303)
                .putHeader("Location", location)
                .putHeader("Cache-Control", NEVER_KEEP)
                .end();
    }

    static void plain(HttpServerRequest request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", NEVER_KEEP)
                .end(text);
    }
}
