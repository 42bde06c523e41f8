package org.zhanqun.admin.cases;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhanqun.lifecycle.SiteCounts;

@Path("/api/v1/site-counts")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sites", description = "网站: the tenants of the platform")
public class SiteCountsResource {
    private final SiteCountsDesk desk;

    SiteCountsResource(SiteCountsDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary =
                    "How many sites were running at the end of each month, as the platform counted, and what was given for the"
                            + " time before, with its origin; for those who see the whole province")
    public SiteCounts.Curve curve() {
        return desk.curve();
    }
}
