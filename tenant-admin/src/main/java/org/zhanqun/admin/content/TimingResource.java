package org.zhanqun.admin.content;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.content.timing.TimedSteps;

@Path("/api/v1/sites/{site}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Timing", description = "定时: publishing at a time, several articles together, expiring, pins with an end")
public class TimingResource {
    private final TimingDesk desk;

    TimingResource(TimingDesk desk) {
        this.desk = desk;
    }

    /** @param articles ids of those that become public in one instant @param at null for now */
    public record Release(List<Long> articles, Instant at) {}

    public record Expiry(Instant at) {}

    public record Pin(Instant until) {}

    @GET
    @Path("timed-steps")
    @Operation(summary = "Lists what is set for a time and waits, and what was refused at its time")
    public List<TimedSteps.Line> steps(@RestPath String site) {
        return desk.plan(site).steps();
    }

    @POST
    @Path("releases")
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Publishes some articles together, all or none: now, or within 5 s of a time (定时发布); 409 when one of"
                            + " them may not be published, 422 when the time is past")
    public List<TimedSteps.Line> release(@RestPath String site, @NotNull Release release) {
        desk.release(site, release.articles(), release.at());
        return desk.plan(site).steps();
    }

    @POST
    @Path("articles/{id}/expiry")
    @ResponseStatus(201)
    @Operation(summary = "Withdraws an article at a time (到期撤下), for the reason 到期")
    public List<TimedSteps.Line> expire(@RestPath String site, @RestPath long id, @NotNull Expiry expiry) {
        desk.expire(site, id, expiry.at());
        return desk.plan(site).steps();
    }

    @PUT
    @Path("articles/{id}/pin")
    @Operation(
            summary =
                    "Lets an article stand first in its column's lists until a time (置顶), or gives a pin another end; 409"
                            + " when the column has as many pinned articles as it may, 422 when the time is past")
    public List<TimedSteps.Line> pin(@RestPath String site, @RestPath long id, @NotNull Pin pin) {
        desk.pin(site, id, pin.until());
        return desk.plan(site).steps();
    }

    @DELETE
    @Path("articles/{id}/pin")
    @Operation(summary = "Lets an article stand in its place again; 409 when it does already")
    public void unpin(@RestPath String site, @RestPath long id) {
        desk.unpin(site, id);
    }

    @DELETE
    @Path("timed-steps/{id}")
    @Operation(
            summary =
                    "Takes back what was set, with all that should have happened together with it; without its end, a pin"
                            + " ends at once")
    public void cancel(@RestPath String site, @RestPath long id) {
        desk.cancel(site, id);
    }
}
