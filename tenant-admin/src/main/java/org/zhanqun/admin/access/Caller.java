package org.zhanqun.admin.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.zhanqun.identity.Activity;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Rights;
import org.zhanqun.kernel.Origin;
import org.zhanqun.tenancy.Tenants;

/** The signed-in person behind this request. Rights are read anew for every request: taking one away works at once. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final Memberships memberships;
    private final Tenants tenants;
    private final HttpHeaders headers;
    private final CurrentVertxRequest request;
    private final Activity activity;
    private Rights rights;

    Caller(
            SecurityIdentity identity,
            Memberships memberships,
            Tenants tenants,
            HttpHeaders headers,
            CurrentVertxRequest request,
            Activity activity) {
        this.identity = identity;
        this.memberships = memberships;
        this.tenants = tenants;
        this.headers = headers;
        this.request = request;
        this.activity = activity;
    }

    public String userName() {
        return identity.getPrincipal().getName().toLowerCase(Locale.ROOT);
    }

    /** The name people know the person by, or the user name when the identity server tells none. */
    public String displayName() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Objects.requireNonNullElseGet(token.getClaim("name"), this::userName)
                : userName();
    }

    public Rights rights() {
        if (rights == null) {
            activity.seen(userName(), session(), origin());
            rights = tenants.callAsProvince(() -> memberships.rightsOf(userName()));
        }
        return rights;
    }

    /** The identity server's session, or null for whoever has none there. */
    private String session() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("sid") : null;
    }

    /** English when the browser or program asks for it first, otherwise Simplified Chinese. */
    public Locale locale() {
        return Languages.of(headers);
    }

    /** The machine and the program that the request came from, as far as the server knows. */
    public Origin origin() {
        var from = request.getCurrent().request();
        return new Origin(from.remoteAddress().hostAddress(), from.getHeader(HttpHeaders.USER_AGENT));
    }
}
