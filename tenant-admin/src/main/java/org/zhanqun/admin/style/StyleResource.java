package org.zhanqun.admin.style;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;

@Path("/api/v1/sites/{site}/style")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Style", description = "页面风格: what a site chooses of the unified style")
public class StyleResource {
    private final PageStyle styles;

    StyleResource(PageStyle styles) {
        this.styles = styles;
    }

    public record Style(Palette palette) {}

    @GET
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "Shows what a site has chosen")
    public Style show(@RestPath String site) {
        return new Style(styles.of(site));
    }

    @PUT
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Chooses a site's palette; all its pages show it within a second")
    public Style choose(@RestPath String site, @NotNull Style style) {
        return new Style(styles.choose(site, style.palette()));
    }
}
