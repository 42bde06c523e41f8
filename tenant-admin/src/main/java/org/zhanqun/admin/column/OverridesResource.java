package org.zhanqun.admin.column;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.column.ColumnOverrides;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.site.Sites;

/** What a site sets itself in its base columns. */
@Path("/api/v1/sites/{site}/columns")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Columns")
public class OverridesResource {
    private final Sites sites;
    private final ColumnTrees trees;
    private final ColumnOverrides overrides;

    OverridesResource(Sites sites, ColumnTrees trees, ColumnOverrides overrides) {
        this.sites = sites;
        this.trees = trees;
        this.overrides = overrides;
    }

    public record Value(String value) {}

    /** A base column that differs from the base. */
    public record Deviation(String code, String name, List<ColumnView.Field> fields) {}

    @GET
    @Path("deviations")
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "What the site changed against the base (本站改动)")
    public List<Deviation> deviations(@RestPath String site) {
        return trees.of(sites.require(site)).all().stream()
                .filter(column -> !column.deviations().isEmpty())
                .map(column -> new Deviation(
                        column.code(),
                        column.name(),
                        column.deviations().stream().map(ColumnView.Field::of).toList()))
                .toList();
    }

    @PUT
    @Path("{code}/fields/{field}")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Sets a field of a base column for this site alone, where the framework allows it")
    public ColumnView set(
            @RestPath String site, @RestPath String code, @RestPath InheritedField field, @NotNull Value value) {
        return ColumnView.of(overrides.set(sites.require(site), code, field, value.value()));
    }

    @DELETE
    @Path("{code}/fields/{field}")
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Takes the base again in one field (恢复基准)")
    public ColumnView inherit(@RestPath String site, @RestPath String code, @RestPath InheritedField field) {
        return ColumnView.of(overrides.inherit(sites.require(site), code, field));
    }
}
