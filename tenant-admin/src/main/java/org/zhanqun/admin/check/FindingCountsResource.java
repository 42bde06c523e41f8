package org.zhanqun.admin.check;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/check-findings")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "内容检查: what should not go public as it is")
public class FindingCountsResource {
    private final WorkListDesk desk;

    FindingCountsResource(WorkListDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "How many findings each site has that the caller may see, and how far the last check has come")
    public List<WorkListDesk.SiteCount> counts() {
        return desk.counts();
    }
}
