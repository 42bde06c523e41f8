package org.zhanqun.web.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;

/** Sends the answers that are no pages, and knows the headers that protect readers. */
final class Answer {
    /** As they go over the wire: thousands of times a second nothing is encoded. */
    private static final List<Map.Entry<CharSequence, CharSequence>> PROTECTION = Protection.HEADERS.entrySet().stream()
            .map(header -> Map.entry(
                    HttpHeaders.createOptimized(header.getKey()), HttpHeaders.createOptimized(header.getValue())))
            .toList();

    /** Seconds, as crawlers heed them: until a fault is mended. */
    static final int FAULT = 60;

    /** Likewise while a site is offline. */
    static final int OFFLINE = 3600;

    /** Likewise while a site is asked for more than its share. */
    static final int CROWD = 5;

    private Answer() {}

    static void retryAfter(HttpServerRequest request, long seconds) {
        request.response().putHeader("Retry-After", Long.toString(seconds));
    }

    /** The database is away, and what was asked for is no page. */
    static void unavailable(HttpServerRequest request) {
        retryAfter(request, FAULT);
        plain(request, 503, "Unavailable\n");
    }

    /** Puts the headers on that protect whoever reads. */
    static HttpServerResponse protect(HttpServerResponse response) {
        for (var header : PROTECTION) {
            response.putHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    static void redirect(HttpServerRequest request, String location) {
        protect(request.response())
                .setStatusCode(301)
                .putHeader("Location", location)
                .putHeader("Cache-Control", "public, no-cache")
                .end();
    }

    /** Sends the reader back to a page of the site. @param cookie to be set by the way */
    static void seeOther(HttpServerRequest request, String location, Cookie cookie) {
        protect(request.response())
                .addCookie(cookie)
                .setStatusCode(303)
                .putHeader("Location", location)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    /** Refuses a request that could be read in two ways, and whatever comes after it on the same connection. */
    static void refuse(HttpServerRequest request, String reason) {
        request.response().endHandler(_ -> request.connection().close()).putHeader("Connection", "close");
        plain(request, 400, reason + "\n");
    }

    static void plain(HttpServerRequest request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .end(text);
    }
}
