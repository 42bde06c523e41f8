package org.zhanqun.admin.bin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/sites/{site}/recycle-bin")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recycle bin", description = "回收站: deleted articles, until they can no longer be brought back")
public class RecycleBinResource {
    private static final int LARGEST_PAGE = 200;

    private final BinDesk desk;

    RecycleBinResource(BinDesk desk) {
        this.desk = desk;
    }

    /** One page of what lies in the bin, last deleted first. */
    public record BinPage(List<BinDesk.Deleted> articles, int page, int size, long total) {}

    /** An article that was brought back, with the state, the column and the text that it had. */
    public record Restored(long id, String title) {}

    @GET
    @Operation(summary = "Lists the deleted articles that can still be brought back, last deleted first")
    public BinPage list(@RestPath String site, @RestQuery Integer page, @RestQuery Integer size) {
        var number = page == null ? 1 : Math.clamp(page, 1, 1_000_000);
        var length = size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
        var found = desk.content(site, number, length);
        return new BinPage(found.articles(), number, length, found.total());
    }

    @POST
    @Path("{id}/restoration")
    @Operation(summary = "Brings a deleted article back as it was (恢复); 409 when its time in the bin is over")
    public Restored restore(@RestPath String site, @RestPath long id) {
        return new Restored(id, desk.restore(site, id));
    }
}
