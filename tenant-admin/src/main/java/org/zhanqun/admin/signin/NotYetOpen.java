package org.zhanqun.admin.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.zhanqun.admin.access.AdminConfig;

/**
 * While the identity server does not answer, tells those who are not signed in to wait a moment instead of sending them
 * to an address where nothing is. Stands before authentication, so that nothing asks the identity server either.
 */
@ApplicationScoped
class NotYetOpen {
    private static final int BEFORE_AUTHENTICATION = 8_000;
    private static final String SESSION_COOKIE = "q_session";

    private final IdentityServer identity;
    private final String host;

    NotYetOpen(IdentityServer identity, AdminConfig config) {
        this.identity = identity;
        this.host = config.host();
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance starting();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext context) {
        if (identity.answers() || !isAboutSigningIn(context) || hasSession(context)) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "2")
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'self'")
                .end(Templates.starting().render());
    }

    private boolean isAboutSigningIn(RoutingContext context) {
        var authority = context.request().authority();
        var path = context.normalizedPath();
        return context.request().method() == HttpMethod.GET
                && authority != null
                && authority.host().equalsIgnoreCase(host)
                && (path.equals("/") || path.equals("/signin") || isPage(path));
    }

    private static boolean isPage(String path) {
        return path.equals("/admin")
                || path.startsWith("/admin/")
                        && !path.startsWith("/admin/assets/")
                        && !path.startsWith("/admin/vendor/");
    }

    private static boolean hasSession(RoutingContext context) {
        return context.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
    }
}
