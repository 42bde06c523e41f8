package org.zhanqun.admin.insight;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;

@Path("/api/v1/sites/{site}/pages")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pages", description = "Public pages as a node holds them in memory")
public class InsightResource {
    private final InsightDesk desk;
    private final Caller caller;

    InsightResource(InsightDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Path("explain")
    @Operation(
            summary =
                    "Says why a page of the site looks as it does: what it was made from, and which changes dropped it")
    @APIResponse(responseCode = "200", description = "What this node knows")
    @APIResponse(responseCode = "404", description = "No page can have this path, or there is no such view")
    @APIResponse(responseCode = "503", description = "This node renders no pages")
    public Explanation explain(
            @RestPath String site,
            @Parameter(description = "Path of the page, / for the home page") @RestQuery String path,
            @Parameter(description = "How the page is shown: standard, elder, contrast, each also with -hant or -en")
                    @RestQuery
                    String view) {
        return desk.explain(site, path, view, caller.locale());
    }
}
