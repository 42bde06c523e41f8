package org.zhanqun.admin.signin;

import io.quarkus.logging.Log;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.zhanqun.admin.problem.ProblemPages;
import org.zhanqun.admin.problem.Refusal;

/**
 * Refuses what another site's page makes a signed-in browser send (CSRF). Browsers say where a request comes from, and
 * pages cannot forge that; nothing has to be kept for it, so a form that stood open all day is still taken. Requests
 * with a bearer token need no such guard: browsers do not send one by themselves.
 */
class CrossOriginGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final ProblemPages pages;

    CrossOriginGuard(ProblemPages pages) {
        this.pages = pages;
    }

    @ServerRequestFilter(preMatching = true)
    Response check(ContainerRequestContext request) {
        var bearer = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        if (bearer || SAFE.contains(request.getMethod()) || fromOurselves(request)) {
            return null;
        }
        Log.warnf(
                "Refused %s %s from another site",
                request.getMethod(), request.getUriInfo().getPath());
        return pages.show(new Refusal(403, "cross-origin", "这个请求来自别的网站，没有处理，也没有做任何改动。", List.of()));
    }

    private static boolean fromOurselves(ContainerRequestContext request) {
        var fetchSite = request.getHeaderString("Sec-Fetch-Site");
        if (fetchSite != null) {
            return OURS.contains(fetchSite);
        }
        var origin = request.getHeaderString("Origin");
        return origin == null || authority(origin).equals(request.getHeaderString(HttpHeaders.HOST));
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
