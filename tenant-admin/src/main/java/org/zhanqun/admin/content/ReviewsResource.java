package org.zhanqun.admin.content;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.content.review.Remark;
import org.zhanqun.content.review.Reviews;

@Path("/api/v1/sites/{site}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "三审三校: submitting texts and deciding on them")
public class ReviewsResource {
    private static final int LARGEST_PAGE = 200;

    private final ReviewDesk desk;

    ReviewsResource(ReviewDesk desk) {
        this.desk = desk;
    }

    /** @param total how many wait in all */
    public record InboxView(List<ReviewDesk.Item> items, int page, int size, long total) {}

    public record UrgentView(List<Reviews.Urgent> publications, int page, int size, long total) {}

    /** @param assignee who shall review the first level; null for whoever may */
    public record Submission(String assignee) {}

    /** @param version of the review that the reviewer had read @param opinion may be null */
    public record Approval(long version, String opinion) {}

    /** @param marks remarks on passages, may be null */
    public record Return(long version, String opinion, List<Remark> marks) {}

    /** @param assignee null for whoever may */
    public record Assignment(long version, String assignee) {}

    public record Urgency(String reason) {}

    @GET
    @Path("reviews")
    @Operation(summary = "Lists what waits for the caller's review (待我审核), longest waiting first")
    public InboxView inbox(@RestPath String site, @RestQuery Integer page, @RestQuery Integer size) {
        var inbox = desk.inbox(site, number(page), length(size));
        return new InboxView(inbox.items(), number(page), length(size), inbox.total());
    }

    @GET
    @Path("articles/{id}/review")
    @Operation(summary = "Shows where an article is in its review, what was done and what was remarked")
    public ReviewDesk.State show(@RestPath String site, @RestPath long id) {
        return desk.open(site, id).state();
    }

    @POST
    @Path("articles/{id}/review/submission")
    @Operation(summary = "Submits an article's latest text (送审); 409 when it is under review already, or needs none")
    public ReviewDesk.State submit(@RestPath String site, @RestPath long id, Submission submission) {
        return desk.submit(site, id, submission == null ? null : submission.assignee());
    }

    @POST
    @Path("articles/{id}/review/approval")
    @Operation(
            summary =
                    "Approves the present level (审核通过); 403 for whoever wrote, changed, submitted or approved the text,"
                            + " 409 when somebody else decided first")
    public ReviewDesk.State approve(@RestPath String site, @RestPath long id, @NotNull Approval approval) {
        return desk.approve(site, id, approval.version(), approval.opinion());
    }

    @POST
    @Path("articles/{id}/review/return")
    @Operation(summary = "Gives a text back (退回) with an opinion and remarks, each on a passage quoted from the text")
    public ReviewDesk.State giveBack(@RestPath String site, @RestPath long id, @NotNull Return given) {
        return desk.giveBack(site, id, given.version(), given.opinion(), given.marks());
    }

    @PUT
    @Path("articles/{id}/review/assignee")
    @Operation(summary = "Hands the present level to another reviewer (转办)")
    public ReviewDesk.State assign(@RestPath String site, @RestPath long id, @NotNull Assignment assignment) {
        return desk.assign(site, id, assignment.version(), assignment.assignee());
    }

    @POST
    @Path("articles/{id}/review/recall")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Takes a text back before it is public (撤回送审)")
    public ReviewDesk.State recall(@RestPath String site, @RestPath long id) {
        return desk.recall(site, id);
    }

    @POST
    @Path("articles/{id}/urgent-publication")
    @Operation(
            summary =
                    "Publishes an article without the approvals that are missing (紧急发布); the webmaster's right, and the"
                            + " reason is listed for inspections")
    public ArticleSummary publishUrgently(@RestPath String site, @RestPath long id, @NotNull Urgency urgency) {
        return desk.publishUrgently(site, id, urgency.reason());
    }

    @GET
    @Path("urgent-publications")
    @Operation(summary = "Lists the urgent publications of a site, newest first, with who and why")
    public UrgentView urgent(@RestPath String site, @RestQuery Integer page, @RestQuery Integer size) {
        var found = desk.urgent(site, number(page), length(size));
        return new UrgentView(found.publications(), number(page), length(size), found.total());
    }

    private static int number(Integer page) {
        return page == null ? 1 : Math.max(page, 1);
    }

    private static int length(Integer size) {
        return size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
    }
}
