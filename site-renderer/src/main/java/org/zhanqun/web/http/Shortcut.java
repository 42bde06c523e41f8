package org.zhanqun.web.http;

import io.netty.handler.codec.http.HttpContentCompressor;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.theme.View;
import org.zhanqun.web.site.SiteDirectory;
import org.zhanqun.web.site.SiteLooks;
import org.zhanqun.web.store.PageBytes;
import org.zhanqun.web.store.PageStore;
import org.zhanqun.web.store.Variant;

/**
 * Answers the plain case where the bytes come in: a stored page of the standard view, asked for without conditions, on a connection
 * whose first request has passed the gate. The HTTP server, its router and its metrics never see such a request; whatever is not
 * plain goes on to them.
 */
@ApplicationScoped
class Shortcut {
    private static final String NAME = "stored-pages";

    private final SiteDirectory directory;
    private final SiteLooks looks;
    private final PageStore store;
    private final Delivery delivery;
    private final StoredAnswers answers;
    private final Optional<String> workbench;
    private final boolean open;

    /** @param accessLog a log of all requests would lack those that are answered here */
    Shortcut(
            SiteDirectory directory,
            SiteLooks looks,
            PageStore store,
            Delivery delivery,
            StoredAnswers answers,
            @ConfigProperty(name = "zhanqun.admin.host") Optional<String> workbench,
            @ConfigProperty(name = "quarkus.http.access-log.enabled", defaultValue = "false") boolean accessLog) {
        this.directory = directory;
        this.looks = looks;
        this.store = store;
        this.delivery = delivery;
        this.answers = answers;
        this.workbench = workbench;
        this.open = !accessLog;
    }

    /** Call it with the first request of a connection: what comes after it may be answered here. */
    void join(HttpServerRequest request) {
        if (!open || !(request.connection() instanceof HttpServerConnection connection)) {
            return;
        }
        var pipeline = connection.channel().pipeline();
        var encoder = pipeline.context(HttpResponseEncoder.class);
        // Not for HTTP/2, nor where answers are compressed on their way.
        if (encoder != null && pipeline.get(NAME) == null && pipeline.get(HttpContentCompressor.class) == null) {
            var server = connection.channelHandlerContext().name();
            pipeline.addBefore(server, NAME, new ShortcutHandler(this, encoder));
        }
    }

    /** @return null when the request is not plain, or there is no such page */
    StoredAnswer answer(HttpRequest request) {
        var host = PlainRequest.host(request);
        if (host == null || workbench.isPresent() && workbench.get().equalsIgnoreCase(host)) {
            return null;
        }
        var site = directory.byExactHost(host);
        return site == null || site.status() != SiteStatus.ONLINE ? null : answer(site, request);
    }

    private StoredAnswer answer(Site site, HttpRequest request) {
        var variant = looks.memorialNow() ? new Variant(View.STANDARD, true) : Variant.STANDARD;
        var accepted = request.headers().get(HttpHeaderNames.ACCEPT_ENCODING);
        return store.stored(site.key(), PlainRequest.path(request), variant, page -> answer(page, accepted));
    }

    private StoredAnswer answer(PageBytes page, String accepted) {
        var coding = delivery.coding(page, accepted);
        return page.status() == 200 && page.ready(coding) ? answers.of(page, coding) : null;
    }
}
