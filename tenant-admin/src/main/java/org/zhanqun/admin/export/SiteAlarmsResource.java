package org.zhanqun.admin.export;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/sites/{site}/tamper-alarms")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Static export")
public class SiteAlarmsResource {
    private final ExportDesk desk;

    SiteAlarmsResource(ExportDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Lists a site's tamper alarms (网页防篡改告警), the newest first")
    public List<Alarm> alarms(@RestPath String site) {
        return desk.alarmsOf(site).stream().map(Alarm::of).toList();
    }
}
