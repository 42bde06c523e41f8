package org.zhanqun.web.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.zhanqun.web.store.PageBytes;

/** Sends bytes: compressed where the browser can, nothing but 304 where it has them, no body for HEAD. */
final class Answer {
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
        send(request, page, caching, "Accept-Encoding, Cookie");
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
        send(request, file, caching, "Accept-Encoding");
    }

    private static void send(HttpServerRequest request, PageBytes page, String caching, String varying) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        Protection.HEADERS.forEach(response::putHeader);
        response.putHeader("Cache-Control", caching).putHeader("Vary", varying);
        if (page.status() == 200) {
            response.putHeader("ETag", page.etag());
            if (page.etag().equals(request.getHeader("If-None-Match"))) {
                response.setStatusCode(304).end();
                return;
            }
        }
        if (page.status() == 503 && !response.headers().contains("Retry-After")) {
            response.putHeader("Retry-After", LATER);
        }
        response.setStatusCode(page.status()).putHeader("Content-Type", page.contentType());
        body(request, response, page);
    }

    private static void body(HttpServerRequest request, HttpServerResponse response, PageBytes page) {
        var accepted = request.getHeader("Accept-Encoding");
        var bytes = page.identity();
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip");
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
        Protection.HEADERS.forEach(response::putHeader);
        response.setStatusCode(301)
                .putHeader("Location", location)
                .putHeader("Cache-Control", REVALIDATE)
                .end();
    }

    /** Sends the reader back to a page of the site. @param cookie to be set by the way */
    static void seeOther(HttpServerRequest request, String location, Cookie cookie) {
        var response = request.response();
        Protection.HEADERS.forEach(response::putHeader);
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
