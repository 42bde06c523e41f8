package org.zhanqun.admin.column;

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
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.FeaturedColumns;
import org.zhanqun.site.Sites;

@Path("/api/v1/sites/{site}/columns")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Columns", description = "栏目: inherited base columns and a site's own featured ones")
public class ColumnsResource {
    private final Sites sites;
    private final ColumnTrees trees;
    private final FeaturedColumns featured;

    ColumnsResource(Sites sites, ColumnTrees trees, FeaturedColumns featured) {
        this.sites = sites;
        this.trees = trees;
        this.featured = featured;
    }

    /** The tree and the framework version it comes from. */
    public record EffectiveColumns(String framework, int version, List<ColumnView> columns) {}

    @GET
    @Path("effective")
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "The columns as the site shows them, each with its origin")
    public EffectiveColumns effective(@RestPath String site) {
        var tree = trees.of(sites.require(site));
        return new EffectiveColumns(
                tree.framework().name(),
                tree.framework().number(),
                tree.roots().stream().map(ColumnView::of).toList());
    }

    @POST
    @ResponseStatus(201)
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Adds a featured column (特色栏目)")
    public ColumnView add(@RestPath String site, @NotNull FeaturedColumns.Proposal proposal) {
        return ColumnView.of(featured.add(sites.require(site), proposal));
    }
}
