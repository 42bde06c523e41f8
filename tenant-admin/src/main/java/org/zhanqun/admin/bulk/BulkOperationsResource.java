package org.zhanqun.admin.bulk;

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
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.bulk.BulkStep;
import org.zhanqun.kernel.Violations;

@Path("/api/v1/sites/{site}/bulk-operations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bulk operations",
        description = "批量操作: one thing done to many articles, tried first, and undone as a whole")
public class BulkOperationsResource {
    private final BulkDesk desk;

    BulkOperationsResource(BulkDesk desk) {
        this.desk = desk;
    }

    /** All articles that fit; parts that are null fit all. */
    public record Filter(String q, ArticleState state, String column) {}

    /**
     * What shall be done to which articles.
     *
     * @param columnCode for MOVE
     * @param reason     for WITHDRAW
     * @param articles   ids; null when a filter is given
     * @param filter     null when ids are given
     */
    public record Wanted(BulkStep.Kind step, String columnCode, String reason, List<Long> articles, Filter filter) {}

    /** An operation with its articles, those that were refused first. */
    public record Detail(BulkDesk.Operation operation, List<BulkDesk.Item> articles) {}

    @GET
    @Operation(summary = "Lists the newest 50 operations")
    public List<BulkDesk.Operation> list(@RestPath String site) {
        return desk.list(site).operations();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Sets an operation up on articles by their ids or on all that fit a filter. It is tried first: when"
                            + " its phase is READY, each article says whether it would be done, or why not; nothing is changed yet")
    public BulkDesk.Operation prepare(@RestPath String site, @NotNull Wanted wanted) {
        new Violations()
                .require(wanted.step() != null, "step", "field.blank")
                .require((wanted.articles() == null) != (wanted.filter() == null), "articles", "bulk.none")
                .check();
        var argument = wanted.step() == BulkStep.Kind.MOVE ? wanted.columnCode() : wanted.reason();
        var filter = wanted.filter();
        return desk.prepare(
                site,
                wanted.step(),
                argument,
                wanted.articles(),
                filter == null ? null : new Articles.Filter(filter.q(), filter.state(), filter.column()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Shows how far an operation is, and what became of each article")
    public Detail show(@RestPath String site, @RestPath long id) {
        var found = desk.show(site, id);
        return new Detail(found.operation(), found.items());
    }

    @POST
    @Path("{id}/run")
    @Operation(summary = "Lets a READY operation happen, article by article; 409 in any other phase")
    public BulkDesk.Operation run(@RestPath String site, @RestPath long id) {
        return desk.run(site, id);
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "Leaves the articles that were not reached as they are; 409 when it does not run")
    public BulkDesk.Operation stop(@RestPath String site, @RestPath long id) {
        return desk.stop(site, id);
    }

    @POST
    @Path("{id}/undoing")
    @Operation(summary = "Undoes what was done; articles that somebody has changed since are kept as they are")
    public BulkDesk.Operation undo(@RestPath String site, @RestPath long id) {
        return desk.undo(site, id);
    }
}
