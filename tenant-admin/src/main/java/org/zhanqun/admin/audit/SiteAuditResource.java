package org.zhanqun.admin.audit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;

@Path("/api/v1/sites/{site}/audit")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit trail")
public class SiteAuditResource {
    private final AuditDesk desk;
    private final Caller caller;

    SiteAuditResource(AuditDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary =
                    "Lists the entries of one site, the newest first; for its webmasters and whoever sees the province")
    public AuditResource.Stretch list(@RestPath String site, @BeanParam AuditSearch search) {
        return AuditResource.Stretch.of(desk.ofSite(site, search));
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The entries of one site that fit as a file, xlsx, or CSV with format=csv")
    public Response export(@RestPath String site, @BeanParam AuditSearch search, @RestQuery String format) {
        desk.exporting(site, search);
        var language = caller.locale();
        return AuditBook.of(to -> desk.export(search, site, language, to), format);
    }
}
