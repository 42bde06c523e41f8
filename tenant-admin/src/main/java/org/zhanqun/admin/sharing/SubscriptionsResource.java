package org.zhanqun.admin.sharing;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/sharing/{site}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "订阅: columns that take what fits a filter from another site")
public class SubscriptionsResource {
    private final SubscriptionDesk desk;

    SubscriptionsResource(SubscriptionDesk desk) {
        this.desk = desk;
    }

    /** @param reason needed for a refusal */
    public record Decision(boolean allowed, String reason) {}

    public record Ending(String reason) {}

    @GET
    @Path("subscriptions")
    @Operation(summary = "Lists what a site subscribes to, last asked for first")
    public List<SubscriptionView> own(@RestPath String site) {
        return desk.own(site).subscriptions();
    }

    @POST
    @Path("subscriptions")
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Asks another site to let a column take what fits (申请订阅), as references that follow corrections and"
                            + " withdrawals, or as drafts of the site's own; it begins when the source allows it")
    public SubscriptionView ask(@RestPath String site, @NotNull SubscriptionDesk.Asking asking) {
        return desk.ask(site, asking);
    }

    @POST
    @Path("subscriptions/{id}/end")
    @Operation(summary = "Ends a subscription (停止订阅); what was taken stays as it was taken")
    public SubscriptionView end(@RestPath String site, @RestPath long id, @NotNull Ending ending) {
        return desk.end(site, id, ending.reason());
    }

    @GET
    @Path("subscribers")
    @Operation(summary = "Lists who subscribes to a site, those who wait for its decision first")
    public List<SubscriptionView> of(@RestPath String site) {
        return desk.of(site);
    }

    @POST
    @Path("subscribers/{id}/decision")
    @Operation(summary = "Lets another site take, or not (同意、不同意); for the source's webmaster and the province")
    public SubscriptionView decide(@RestPath String site, @RestPath long id, @NotNull Decision decision) {
        return desk.decide(site, id, decision.allowed(), decision.reason());
    }

    @POST
    @Path("subscribers/{id}/end")
    @Operation(summary = "Ends another site's subscription to this one; recall single articles in the outbox")
    public SubscriptionView revoke(@RestPath String site, @RestPath long id, @NotNull Ending ending) {
        return desk.revoke(site, id, ending.reason());
    }
}
