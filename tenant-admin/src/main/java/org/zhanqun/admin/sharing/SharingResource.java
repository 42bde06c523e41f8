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
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.sharing.DeliveryState;
import org.zhanqun.sharing.Offer;
import org.zhanqun.sharing.Receipt;
import org.zhanqun.sharing.TakenAs;

@Path("/api/v1/sharing/{site}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing", description = "统一信息资源库: handing articles down, reporting them up, taking what was offered")
public class SharingResource {
    private static final int LARGEST_PAGE = 200;

    private final SharingDesk desk;

    SharingResource(SharingDesk desk) {
        this.desk = desk;
    }

    public record OutboxPage(List<ShareView> shares, int page, int size, long total) {}

    /** @param waiting how many wait for a decision @param overdue how many of them are late */
    public record InboxPage(
            List<DeliveryView> deliveries, int page, int size, long total, long waiting, long overdue) {}

    public record ReceiptsView(ShareView share, List<Receipt> receipts) {}

    /** @param version of the delivery that the person had read @param as REFERENCE, or COPY for a draft of the site's own */
    public record Take(long version, String columnCode, TakenAs as) {}

    /** @param version of the delivery that the person had read */
    public record Decline(long version, String reason) {}

    public record Recall(String reason) {}

    @POST
    @Path("outbox")
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Offers a public article to other sites (下发、上报): obligatory ones show it at once, optional ones find it"
                            + " in their inbox; 422 for sites out of reach, 409 when nobody is left to offer it to")
    public SharingDesk.OfferedView offer(@RestPath String site, @NotNull Offer offer) {
        return desk.offer(site, offer);
    }

    @GET
    @Path("outbox")
    @Operation(summary = "Lists what a site has offered, last offered first, with how many did what with it")
    public OutboxPage outbox(@RestPath String site, @RestQuery Integer page, @RestQuery Integer size) {
        var found = desk.outbox(site, number(page), length(size));
        return new OutboxPage(found.shares(), number(page), length(size), found.total());
    }

    @GET
    @Path("outbox/{id}")
    @Operation(summary = "Shows an offer with its receipts (回执): who took it, when, and who is late")
    public ReceiptsView receipts(@RestPath String site, @RestPath long id) {
        var found = desk.receipts(site, id);
        return new ReceiptsView(found.share(), found.receipts());
    }

    @POST
    @Path("outbox/{id}/recall")
    @Operation(summary = "Takes an offer back (撤回): references end on all sites, copies are their sites' own and stay")
    public ReceiptsView recall(@RestPath String site, @RestPath long id, @NotNull Recall recall) {
        desk.recall(site, id, recall.reason());
        return receipts(site, id);
    }

    @GET
    @Path("inbox")
    @Operation(
            summary =
                    "Lists what a site was offered and has not decided on, or what is in another state, last offered first")
    public InboxPage inbox(
            @RestPath String site, @RestQuery DeliveryState state, @RestQuery Integer page, @RestQuery Integer size) {
        var found = desk.inbox(site, state, number(page), length(size));
        return new InboxPage(
                found.deliveries(), number(page), length(size), found.total(), found.waiting(), found.overdue());
    }

    @POST
    @Path("inbox/{id}/taking")
    @Operation(
            summary =
                    "Takes what was offered (采用), as a reference that follows the original, or as a draft of its own; 409 when"
                            + " somebody decided meanwhile or the original is gone")
    public DeliveryView take(@RestPath String site, @RestPath long id, @NotNull Take take) {
        return desk.take(site, id, take.version(), take.columnCode(), take.as());
    }

    @POST
    @Path("inbox/{id}/refusal")
    @Operation(summary = "Declines what was offered, or gives a reference back (不采用); 409 for what must be shown")
    public DeliveryView decline(@RestPath String site, @RestPath long id, @NotNull Decline decline) {
        return desk.decline(site, id, decline.version(), decline.reason());
    }

    private static int number(Integer page) {
        return page == null ? 1 : Math.clamp(page, 1, 1_000_000);
    }

    private static int length(Integer size) {
        return size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
    }
}
