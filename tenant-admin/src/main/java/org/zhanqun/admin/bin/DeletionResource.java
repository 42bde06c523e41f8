package org.zhanqun.admin.bin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/sites/{site}/articles")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recycle bin", description = "回收站: deleted articles, until they can no longer be brought back")
public class DeletionResource {
    private final BinDesk desk;

    DeletionResource(BinDesk desk) {
        this.desk = desk;
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary =
                    "Puts a draft or a withdrawn article into the recycle bin (删除); 409 when it is public, under review,"
                            + " timed, or was changed since the version given")
    public BinDesk.Deleted delete(@RestPath String site, @RestPath long id, @RestQuery long version) {
        return desk.delete(site, id, version);
    }
}
