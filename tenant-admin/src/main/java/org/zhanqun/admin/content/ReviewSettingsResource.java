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

@Path("/api/v1/sites/{site}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "三审三校: submitting texts and deciding on them")
public class ReviewSettingsResource {
    private final ReviewSettingsDesk desk;

    ReviewSettingsResource(ReviewSettingsDesk desk) {
        this.desk = desk;
    }

    /** @param minimum the least that the province asks for */
    public record ChainsView(int minimum, List<ReviewSettingsDesk.Chain> chains) {}

    public record Levels(int levels) {}

    /** @param reviewer null for the caller @param startsAt null for now */
    public record Naming(String reviewer, String substitute, Instant startsAt, Instant endsAt) {}

    @GET
    @Path("review-chains")
    @Operation(summary = "Lists how many levels of review each column asks for (审核级数), 0 to 3")
    public ChainsView chains(@RestPath String site) {
        var found = desk.chains(site);
        return new ChainsView(found.minimum(), found.chains());
    }

    @PUT
    @Path("review-chains/{column}")
    @Operation(
            summary = "Sets how many levels a column asks for; what is under way finishes on the chain it began with")
    public void ask(@RestPath String site, @RestPath String column, @NotNull Levels levels) {
        desk.ask(site, column, levels.levels());
    }

    @GET
    @Path("review-substitutes")
    @Operation(summary = "Lists who reviews in whose place (审核代理), now or later")
    public List<ReviewSettingsDesk.Deputy> substitutes(@RestPath String site) {
        return desk.deputies(site).deputies();
    }

    @POST
    @Path("review-substitutes")
    @ResponseStatus(201)
    @Operation(summary = "Names a substitute for a time; a reviewer the own one, the webmaster anybody's")
    public ReviewSettingsDesk.Deputy name(@RestPath String site, @NotNull Naming naming) {
        return desk.name(site, naming.reviewer(), naming.substitute(), naming.startsAt(), naming.endsAt());
    }

    @DELETE
    @Path("review-substitutes/{id}")
    @Operation(summary = "Ends a substitution before its time")
    public void end(@RestPath String site, @RestPath long id) {
        desk.end(site, id);
    }
}
