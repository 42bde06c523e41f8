package org.zhanqun.admin.shell;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers with a page of the workbench, under the headers that protect whoever is signed in. */
@ApplicationScoped
public class HtmlPages {
    private final String contentSecurityPolicy;

    HtmlPages(@ConfigProperty(name = "zhanqun.identity.url") URI identity) {
        // A form handed in after the session's end is redirected to the identity server, and browsers hold redirects
        // against form-action. The rich-text editor sets inline styles while a person writes.
        this.contentSecurityPolicy = "default-src 'self'; img-src 'self' data: https: http:;"
                + " style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'none'; base-uri 'self';"
                + " form-action 'self' " + identity.getScheme() + "://" + identity.getAuthority();
    }

    public Response show(TemplateInstance page) {
        return show(200, page);
    }

    public Response show(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", contentSecurityPolicy)
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "HX-Request")
                .entity(page.render())
                .build();
    }

    /** Leads on after a form was handled, so that reloading does not do it again. */
    public static Response leadTo(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
