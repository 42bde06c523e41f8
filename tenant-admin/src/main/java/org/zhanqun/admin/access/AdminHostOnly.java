package org.zhanqun.admin.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers 404 under any host but the workbench's: a forged Host header gets nothing. */
@ApplicationScoped
class AdminHostOnly {
    private static final int BEFORE_EVERYTHING = 9_000;

    private final String host;

    AdminHostOnly(AdminConfig config) {
        this.host = config.host();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        var authority = context.request().authority();
        if (authority != null && authority.host().equalsIgnoreCase(host)) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", "text/plain")
                    .end("Not found\n");
        }
    }
}
