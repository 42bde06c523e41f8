package org.zhanqun.admin.check;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.zhanqun.check.CheckRuns;
import org.zhanqun.check.engine.Rule;

@Path("/api/v1/sites/{site}/check-findings")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "内容检查: what should not go public as it is")
public class WorkListResource {
    private static final int LARGEST_PAGE = 200;

    private final WorkListDesk desk;

    WorkListResource(WorkListDesk desk) {
        this.desk = desk;
    }

    /** @param progress of the last check of all that is public; null when none has begun */
    public record FindingsPage(
            List<WorkListDesk.Item> items, CheckRuns.Progress progress, int page, int size, long total) {}

    public record Ignoring(String reason) {}

    @GET
    @Operation(summary = "Lists what is wrong in a site's public articles (需要处理), what must be mended first")
    public FindingsPage list(
            @RestPath String site, @RestQuery Rule rule, @RestQuery Integer page, @RestQuery Integer size) {
        var number = page == null ? 1 : Math.clamp(page, 1, 1_000_000);
        var length = size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
        var list = desk.list(site, rule, number, length);
        return new FindingsPage(list.items(), list.progress(), number, length, list.total());
    }

    @POST
    @Path("{id}/ignoring")
    @Operation(summary = "Takes a finding off the list for good, with a reason; 409 for one that blocks")
    public void ignore(@RestPath String site, @RestPath long id, @NotNull Ignoring ignoring) {
        desk.ignore(site, id, ignoring.reason());
    }
}
