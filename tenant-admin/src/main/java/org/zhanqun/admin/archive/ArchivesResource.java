package org.zhanqun.admin.archive;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/sites/{site}/archives")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archives", description = "网站归档: all that a site holds and all that the public could read, in one file")
public class ArchivesResource {
    private final ArchiveDesk desk;

    ArchivesResource(ArchiveDesk desk) {
        this.desk = desk;
    }

    /** @param withSenders whether letters are to be in it with those who wrote them, and not only as the public reads them */
    public record ArchiveRequest(boolean withSenders) {}

    @GET
    @Operation(summary = "Lists the archives of a site, the newest first")
    public List<ArchiveView> list(@RestPath String site) {
        return desk.list();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Operation(
            summary = "Asks for an archive of a site, open or closed; it is made in the background",
            description = "409 while one is being made. For the province's administrators and the site's webmasters.")
    public ArchiveView start(@RestPath String site, @NotNull ArchiveRequest request) {
        return desk.start(request.withSenders());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tells how an archive stands")
    public ArchiveView one(@RestPath String site, @RestPath long id) {
        return desk.one(id);
    }

    @GET
    @Path("{id}/file")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "The archive itself, a ZIP; parts of it can be asked for (Range)")
    @APIResponse(responseCode = "200", description = "The whole file")
    @APIResponse(responseCode = "206", description = "The part that was asked for")
    @APIResponse(responseCode = "409", description = "It is not ready, or its file was taken away")
    @APIResponse(responseCode = "416", description = "It has no such part")
    public Response file(
            @RestPath String site,
            @RestPath long id,
            @RestHeader("Range") String range,
            @RestHeader("If-Range") String ifRange) {
        return ArchiveDownload.of(desk.download(id, ArchiveDownload.fromTheBeginning(range)), range, ifRange);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Takes an archive away for good; one that is being made ends")
    public void delete(@RestPath String site, @RestPath long id) {
        desk.delete(id);
    }
}
