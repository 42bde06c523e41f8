package org.zhanqun.admin.column;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.FeaturedChanges;
import org.zhanqun.content.ColumnMerging;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;

/** A site's own columns once they are there. */
@Path("/api/v1/sites/{site}/columns")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Columns")
public class FeaturedResource {
    private final Sites sites;
    private final FeaturedChanges changes;
    private final ColumnMerging merging;

    FeaturedResource(Sites sites, FeaturedChanges changes, ColumnMerging merging) {
        this.sites = sites;
        this.changes = changes;
        this.merging = merging;
    }

    /** @param parent code of the column above, null for the top */
    public record Place(String parent) {}

    /** @param parent code of the column above, null for the top @param codes all featured columns there, in their order */
    public record Order(String parent, List<String> codes) {}

    public record Hiding(boolean hidden) {}

    /** @param successor code of the column that the address leads to, null for the one above */
    public record Retirement(String successor) {}

    /** @param into code of the column that takes the articles */
    public record Merging(String into) {}

    @PUT
    @Path("{code}")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Describes a featured column anew (改名); its address stays")
    public ColumnView describe(
            @RestPath String site, @RestPath String code, @NotNull FeaturedChanges.Description description) {
        return ColumnView.of(changes.describe(site(site), code, description));
    }

    @PUT
    @Path("{code}/place")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Hangs a featured column elsewhere (移动); its old address redirects")
    public ColumnView move(@RestPath String site, @RestPath String code, @NotNull Place place) {
        return ColumnView.of(changes.move(site(site), code, place.parent()));
    }

    @PUT
    @Path("order")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Orders the featured columns of one place (排序)")
    public List<ColumnView> order(@RestPath String site, @NotNull Order order) {
        return changes.order(site(site), order.parent(), order.codes()).stream()
                .map(ColumnView::of)
                .toList();
    }

    @PUT
    @Path("{code}/hidden")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Takes a featured column out of navigation and lists, or back into them (隐藏)")
    public ColumnView hide(@RestPath String site, @RestPath String code, @NotNull Hiding hiding) {
        return ColumnView.of(changes.hide(site(site), code, hiding.hidden()));
    }

    @POST
    @Path("{code}/retirement")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Retires a featured column (停用): articles stay readable, the address redirects")
    public void retire(@RestPath String site, @RestPath String code, @NotNull Retirement retirement) {
        changes.retire(site(site), code, retirement.successor());
    }

    @POST
    @Path("{code}/restoration")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Takes a retired featured column into use again")
    public ColumnView restore(@RestPath String site, @RestPath String code) {
        return ColumnView.of(changes.restore(site(site), code));
    }

    @POST
    @Path("{code}/merging")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Merges a featured column into another column (合并): articles move, addresses redirect")
    public ColumnView merge(@RestPath String site, @RestPath String code, @NotNull Merging request) {
        return ColumnView.of(merging.merge(site(site), code, request.into()));
    }

    private Site site(String key) {
        return sites.require(key);
    }
}
