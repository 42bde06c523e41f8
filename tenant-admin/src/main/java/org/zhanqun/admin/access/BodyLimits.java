package org.zhanqun.admin.access;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Only where files are uploaded may a request be as large as a film: anything else is read into memory. */
@ApplicationScoped
class BodyLimits {
    private static final int AFTER_THE_LARGEST = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;
    private static final long LINGER_MILLIS = 3_000;
    private static final Pattern UPLOADS =
            Pattern.compile("/(?:admin|api/v1)/sites/[a-z0-9-]+/(?:media(?:/\\d+/content)?|word-imports)");

    private final long limit;

    BodyLimits(@ConfigProperty(name = "zhanqun.admin.largest-form", defaultValue = "4M") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_LARGEST).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (UPLOADS.matcher(context.normalizedPath()).matches()) {
            context.next();
            return;
        }
        var length = request.getHeader("Content-Length");
        if (length == null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            context.next();
        } else if (length.matches("\\d{1,18}") && Long.parseLong(length) <= limit) {
            context.next();
        } else {
            refuse(context);
        }
    }

    /**
     * Whoever is still sending reads the answer only if the connection stays open for a while, and whoever has stopped sending
     * is not waited for: Vert.x closes only when the rest of the body has come.
     */
    private static void refuse(RoutingContext context) {
        var request = context.request();
        request.response().putHeader("Connection", "close").setStatusCode(413).end();
        context.vertx().setTimer(LINGER_MILLIS, late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
