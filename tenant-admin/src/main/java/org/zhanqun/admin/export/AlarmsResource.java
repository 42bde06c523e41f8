package org.zhanqun.admin.export;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/tamper-alarms")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Static export")
public class AlarmsResource {
    private final ExportDesk desk;

    AlarmsResource(ExportDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Lists the tamper alarms of all sites, the newest first; for whoever sees the province")
    public List<Alarm> alarms() {
        return desk.alarms().stream().map(Alarm::of).toList();
    }
}
