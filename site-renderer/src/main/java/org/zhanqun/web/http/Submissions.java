package org.zhanqun.web.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.web.page.LetterForms;
import org.zhanqun.web.page.LetterQueries;
import org.zhanqun.web.page.PublicPath.LetterStep;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

/**
 * The only requests that bring something in: forms of a few kilobytes, from a page of the same site, so many from one address. The
 * body is read on the event loop and handled on a virtual thread.
 */
@ApplicationScoped
class Submissions {
    /** 2 000 Chinese characters are 18 000 bytes in a form, and rarer ones more. */
    private static final int LARGEST = 32 * 1024;

    private static final int MOST_FIELDS = 30;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final String TOO_LARGE = "来信太长，没有提交。请用浏览器的“后退”回到表单，文字还在；来信内容最多 2000 个字。\n";

    private final PageStore store;
    private final Delivery delivery;
    private final LetterForms forms;
    private final LetterQueries queries;
    private final PostLimit limit;

    Submissions(PageStore store, Delivery delivery, LetterForms forms, LetterQueries queries, PostLimit limit) {
        this.store = store;
        this.delivery = delivery;
        this.forms = forms;
        this.queries = queries;
        this.limit = limit;
    }

    /** An empty form, which is never stored: each is marked. */
    Optional<PageBytes> show(Site site, LetterStep step, Variant variant) {
        return switch (step.step()) {
            case WRITE -> forms.empty(site, variant, step.column());
            case QUERY, RATE -> queries.empty(site, variant, step.column());
        };
    }

    /** @param absent answers when the site has nothing under the address @param failed answers when something broke */
    void take(
            Site site,
            LetterStep step,
            Variant variant,
            HttpServerRequest request,
            Runnable absent,
            Consumer<Throwable> failed) {
        if (!isForm(request)) {
            refuse(request, 415, "Unsupported media type\n");
        } else if (!fromOurselves(request)) {
            Log.warnf("Refused a form for %s from another site", site.key());
            refuse(request, 403, "这个请求来自别的网站，没有处理。\n");
        } else if (declared(request) > LARGEST) {
            refuse(request, 413, TOO_LARGE);
        } else {
            read(
                    request,
                    body -> fields(body)
                            .ifPresentOrElse(
                                    typed -> handle(site, step, variant, request, typed, absent, failed),
                                    () -> Answer.plain(request, 400, "Bad request\n")));
        }
    }

    private void handle(
            Site site,
            LetterStep step,
            Variant variant,
            HttpServerRequest request,
            Map<String, String> typed,
            Runnable absent,
            Consumer<Throwable> failed) {
        var address = request.remoteAddress();
        var tooMany = limit.exceeded(site.key(), address == null ? null : address.hostAddress());
        KeptPages.later(
                store.take(
                        site.key(),
                        () -> answer(site, step, variant, typed, tooMany).orElse(null)),
                page -> {
                    if (page == null) {
                        absent.run();
                    } else {
                        send(site, request, page);
                    }
                },
                failed);
    }

    private void send(Site site, HttpServerRequest request, PageBytes page) {
        if (page.status() == 429) {
            Answer.retryAfter(request, limit.window());
        } else if (site.status() == SiteStatus.SUSPENDED) {
            Answer.retryAfter(request, Answer.OFFLINE);
        }
        delivery.page(request, page, Caching.NEVER_KEEP);
    }

    private Optional<PageBytes> answer(
            Site site, LetterStep step, Variant variant, Map<String, String> typed, boolean tooMany) {
        return switch (step.step()) {
            case WRITE -> forms.take(site, variant, step.column(), typed, tooMany);
            case QUERY -> queries.find(site, variant, step.column(), typed, tooMany);
            case RATE -> queries.rate(site, variant, step.column(), typed, tooMany);
        };
    }

    private static void read(HttpServerRequest request, Consumer<Buffer> whole) {
        var body = Buffer.buffer();
        var refused = new boolean[1];
        request.handler(part -> {
            if (refused[0]) {
                return;
            }
            if (body.length() + part.length() > LARGEST) {
                refused[0] = true;
                refuse(request, 413, TOO_LARGE);
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(_ -> {
            if (!refused[0]) {
                whole.accept(body);
            }
        });
        request.resume();
    }

    /** The rest of the body is not wanted: the connection goes with the answer. */
    private static void refuse(HttpServerRequest request, int status, String text) {
        request.response().putHeader("Connection", "close");
        Answer.plain(request, status, text);
    }

    /** @return empty for what is no form */
    private static Optional<Map<String, String>> fields(Buffer body) {
        try {
            var decoder = new QueryStringDecoder(
                    body.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST_FIELDS, true);
            var fields = new HashMap<String, String>();
            decoder.parameters().forEach((name, values) -> fields.put(name, values.getFirst()));
            return Optional.of(fields);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(FORM);
    }

    private static long declared(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Browsers say where a form comes from, and pages of others cannot forge it. */
    private static boolean fromOurselves(HttpServerRequest request) {
        var fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return OURS.contains(fetchSite);
        }
        var origin = request.getHeader("Origin");
        return origin == null || authority(origin).equals(request.authority().toString());
    }

    private static String authority(String origin) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
