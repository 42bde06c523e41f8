package org.zhanqun.admin.province;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/site-health")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision", description = "日常监测: how the sites fare")
public class ProvinceResource {
    private final ProvinceDesk desk;

    ProvinceResource(ProvinceDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary =
                    "How each site fares that the caller supervises, the worst first, and why; narrowed by city (0 for provincial"
                            + " sites), kind and level (PROBLEM, WARNING, OFFLINE, UNKNOWN, NORMAL)")
    public List<SiteLine> list(@RestQuery String city, @RestQuery String kind, @RestQuery String level) {
        return desk.list(ProvincePages.filter(city, kind, level));
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The same as a file, xlsx, or CSV with format=csv")
    public Response export(
            @RestQuery String city, @RestQuery String kind, @RestQuery String level, @RestQuery String format) {
        return ProvinceBook.of(desk.list(ProvincePages.filter(city, kind, level)), format);
    }
}
