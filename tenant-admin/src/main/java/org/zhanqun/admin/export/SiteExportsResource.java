package org.zhanqun.admin.export;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.export.TamperAlarm;

@Path("/api/v1")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Static export")
public class SiteExportsResource {
    private final ExportDesk desk;

    SiteExportsResource(ExportDesk desk) {
        this.desk = desk;
    }

    /** @param path of the file in the export  @param healed whether the public gets the right thing again */
    public record Alarm(
            String id,
            String site,
            Instant raisedAt,
            TamperAlarm.Kind kind,
            String path,
            String detail,
            boolean healed) {
        static Alarm of(TamperAlarm alarm) {
            return new Alarm(
                    alarm.id(),
                    alarm.site(),
                    alarm.raisedAt(),
                    alarm.kind(),
                    alarm.address(),
                    alarm.detail(),
                    alarm.healed());
        }
    }

    @GET
    @Path("sites/{site}/export-manifest")
    @Operation(summary = "The signed list of the files of a site's current export")
    public InputStream manifest(@RestPath String site) {
        return desk.manifest(site);
    }

    @GET
    @Path("sites/{site}/tamper-alarms")
    @Operation(summary = "Lists a site's tamper alarms (网页防篡改告警), the newest first")
    public List<Alarm> alarmsOf(@RestPath String site) {
        return desk.alarmsOf(site).stream().map(Alarm::of).toList();
    }

    @GET
    @Path("tamper-alarms")
    @Operation(summary = "Lists the tamper alarms of all sites, the newest first; for whoever sees the province")
    public List<Alarm> alarms() {
        return desk.alarms().stream().map(Alarm::of).toList();
    }
}
