package org.zhanqun.web.http;

import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhanqun.theme.View;
import org.zhanqun.web.http.Conditions.Verdict;
import org.zhanqun.web.store.Coding;
import org.zhanqun.web.store.Compression;
import org.zhanqun.web.store.HttpDate;
import org.zhanqun.web.store.PageBytes;

/**
 * Sends bytes: compressed where the browser can, nothing but 304 where it has them, no body for HEAD, a part of a file to
 * whoever has the rest.
 */
@ApplicationScoped
class Delivery {
    private static final AcceptedCodings PLAIN = AcceptedCodings.of(null);
    private static final int MOST_KNOWN = 200;

    private final Compression compression;
    private final Duration shared;
    private final Clock clock;
    /** What the few kinds of browsers accept; whoever sends more than that is read anew each time. */
    private final ConcurrentHashMap<String, AcceptedCodings> accepted = new ConcurrentHashMap<>();

    private volatile Second second = new Second(0, "");

    Delivery(Compression compression, DeliveryConfig config, Clock clock) {
        this.compression = compression;
        this.shared = config.sharedMaxAge();
        this.clock = clock;
    }

    /** The time of day as HTTP writes it, written once a second. */
    private record Second(long number, CharSequence written) {}

    private enum Kind {
        /** Another one for readers who chose another view. */
        PAGE("Accept-Encoding, Cookie"),
        /** For programs: the same for everybody. */
        TEXT("Accept-Encoding"),
        /** The same for everybody, and may be fetched in parts. */
        FILE("Accept-Encoding");

        private final CharSequence varying;

        Kind(String varying) {
            this.varying = HttpHeaders.createOptimized(varying);
        }
    }

    void page(HttpServerRequest request, PageBytes page, Caching caching) {
        send(request, page, caching, Kind.PAGE);
    }

    /** Sends what programs read: feeds, the site map, files at the root. */
    void text(HttpServerRequest request, PageBytes text, Caching caching) {
        send(request, text, caching, Kind.TEXT);
    }

    /** Sends a file of the style. */
    void file(HttpServerRequest request, PageBytes file, Caching caching) {
        send(request, file, caching, Kind.FILE);
    }

    /** Sends an apology: whoever is told that the site cannot answer now may try again soon. */
    void sorry(HttpServerRequest request, PageBytes page) {
        if (page.status() == 503) {
            Answer.retryAfter(request, Answer.FAULT);
        }
        page(request, page, Caching.NEVER_KEEP);
    }

    private void send(HttpServerRequest request, PageBytes page, Caching caching, Kind kind) {
        var whole = kind != Kind.FILE || request.getHeader("Range") == null;
        var coding = whole ? coding(page, request.getHeader(HttpHeaders.ACCEPT_ENCODING)) : Coding.IDENTITY;
        if (page.ready(coding)) {
            send(request, page, coding, caching, kind);
            return;
        }
        var loop = Vertx.currentContext();
        Thread.startVirtualThread(() -> {
            var usable = compressed(page, coding);
            loop.runOnContext(_ -> send(request, page, usable, caching, kind));
        });
    }

    /** The coding that a page goes out in. @param accepted the header of the request, may be null or anything at all */
    Coding coding(PageBytes page, String accepted) {
        return codings(accepted).best(compression.available(), page.worthCompressing());
    }

    /** What the answers with a page depend on. */
    static CharSequence varying(PageBytes page) {
        return (page.html() ? Kind.PAGE : Kind.TEXT).varying;
    }

    private AcceptedCodings codings(String header) {
        if (header == null) {
            return PLAIN;
        }
        var known = accepted.get(header);
        if (known == null) {
            known = AcceptedCodings.of(header);
            if (accepted.size() < MOST_KNOWN) {
                accepted.put(header, known);
            }
        }
        return known;
    }

    private CharSequence written(Instant now) {
        var last = second;
        if (last.number() != now.getEpochSecond()) {
            last = new Second(now.getEpochSecond(), HttpHeaders.createOptimized(HttpDate.of(now)));
            second = last;
        }
        return last.written();
    }

    /** @return the coding that there are bytes for now: the plain one, should compressing fail */
    private Coding compressed(PageBytes page, Coding coding) {
        try {
            page.in(coding, compression);
            return coding;
        } catch (RuntimeException failure) {
            Log.errorf(failure, "A page could not be compressed with %s", coding);
            return Coding.IDENTITY;
        }
    }

    private void send(HttpServerRequest request, PageBytes page, Coding coding, Caching caching, Kind kind) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var now = clock.instant();
        var personal = kind == Kind.PAGE && !ViewCookie.read(request).equals(View.STANDARD);
        Answer.protect(response)
                .putHeader(HttpHeaders.DATE, written(now))
                .putHeader(HttpHeaders.CACHE_CONTROL, caching.header(personal, shared))
                .putHeader(HttpHeaders.VARY, kind.varying);
        if (page.status() == 200) {
            var modified = modified(page, now);
            response.putHeader(HttpHeaders.ETAG, page.etag(coding));
            if (modified != null) {
                response.putHeader(HttpHeaders.LAST_MODIFIED, page.madeAt());
            }
            switch (Conditions.of(request, page.etag(coding), modified)) {
                case Verdict.NOT_MODIFIED -> response.setStatusCode(304).end();
                case Verdict.FAILED -> response.setStatusCode(412).end();
                case Verdict.SEND -> whole(request, response, page, coding, kind, modified);
            }
        } else {
            if (page.status() == 503 && !response.headers().contains("Retry-After")) {
                Answer.retryAfter(request, Answer.FAULT);
            }
            bytes(request, response.setStatusCode(page.status()), page, coding);
        }
    }

    /**
     * When the page was made, once that second is over by the same clock: what was told in it could also be true of
     * another page, made later in the same second, or before a clock was put back.
     */
    private static Instant modified(PageBytes page, Instant now) {
        return now.isBefore(page.made().plusSeconds(1)) ? null : page.made();
    }

    private void whole(
            HttpServerRequest request,
            HttpServerResponse response,
            PageBytes page,
            Coding coding,
            Kind kind,
            Instant modified) {
        if (kind == Kind.FILE) {
            response.putHeader("Accept-Ranges", "bytes");
            var length = page.identity().length();
            var range = request.method() == HttpMethod.GET && Conditions.partFits(request, page.etag(coding), modified)
                    ? ByteRange.of(request.getHeader("Range"), length)
                    : Optional.<ByteRange>empty();
            if (range.isPresent()) {
                part(response, page, range.get(), length);
                return;
            }
        }
        bytes(request, response.setStatusCode(200), page, coding);
    }

    private static void part(HttpServerResponse response, PageBytes page, ByteRange range, int length) {
        if (!range.satisfiable()) {
            response.setStatusCode(416)
                    .putHeader("Content-Range", range.header(length))
                    .end();
            return;
        }
        response.setStatusCode(206)
                .putHeader("Content-Type", page.contentType())
                .putHeader("Content-Range", range.header(length))
                .end(page.identity().slice((int) range.from(), (int) range.to() + 1));
    }

    private void bytes(HttpServerRequest request, HttpServerResponse response, PageBytes page, Coding coding) {
        Buffer bytes = page.in(coding, compression);
        response.putHeader(HttpHeaders.CONTENT_TYPE, page.contentType());
        if (coding != Coding.IDENTITY) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Integer.toString(bytes.length()))
                    .end();
        } else {
            response.end(bytes);
        }
    }
}
