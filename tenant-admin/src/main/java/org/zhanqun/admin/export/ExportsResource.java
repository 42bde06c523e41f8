package org.zhanqun.admin.export;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/exports")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Static export")
public class ExportsResource {
    private final ExportDesk desk;
    private final Clock clock;

    ExportsResource(ExportDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param site key of one site, or nothing for all  @param complete whether to make what has not changed, too */
    public record ExportRequest(String site, boolean complete) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            summary = "Begins an export of one site, or of all (静态导出)",
            description =
                    "409 while one of the sites is being exported. All sites are for the province's administrators.")
    public ExportView start(@NotNull ExportRequest request) {
        return ExportView.of(desk.start(request.site(), request.complete()), clock.instant());
    }

    @GET
    @Operation(summary = "Lists the exports of late that the caller may know of, the newest first")
    public List<ExportView> list() {
        var now = clock.instant();
        return desk.recent().stream().map(export -> ExportView.of(export, now)).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tells how an export fares")
    public ExportView one(@RestPath String id) {
        return ExportView.of(desk.one(id), clock.instant());
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Ends an export that runs; the next one goes on with what it has written")
    public ExportView cancel(@RestPath String id) {
        return ExportView.of(desk.cancel(id), clock.instant());
    }

    @GET
    @Path("public-key")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The public key, as PEM, that the lists of exported files are signed for (Ed25519)")
    public String publicKey() {
        return desk.publicKey();
    }
}
