package org.zhanqun.admin.style;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.site.Sites;
import org.zhanqun.style.PageStyle;
import org.zhanqun.style.Palette;

@Path("/api/v1/sites/{site}/style")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Style", description = "页面风格: what a site chooses of the unified style")
public class StyleResource {
    private final PageStyle styles;
    private final StyleVersions versions;
    private final Sites sites;

    StyleResource(PageStyle styles, StyleVersions versions, Sites sites) {
        this.styles = styles;
        this.versions = versions;
        this.sites = sites;
    }

    public record Choice(Palette palette) {}

    /**
     * @param palette that the site shows
     * @param own     that it chose itself, null when it shows that of its version
     * @param base    that of the version
     * @param version number of the version of the style that it shows
     */
    public record Style(Palette palette, Palette own, Palette base, int version) {}

    @GET
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "Shows what a site looks like, and which of it it chose itself")
    public Style show(@RestPath String site) {
        return shown(site);
    }

    @PUT
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Chooses a site's palette; all its pages show it within a second")
    public Style choose(@RestPath String site, @NotNull Choice choice) {
        styles.choose(site, choice.palette());
        return shown(site);
    }

    @DELETE
    @ForSite(ForSite.Need.MANAGE_COLUMNS)
    @Operation(summary = "Takes the palette of the site's version again; what the site chose is given up")
    public Style takeBase(@RestPath String site) {
        styles.takeBase(site);
        return shown(site);
    }

    /** In the transaction that is running, which may just have changed it. */
    private Style shown(String site) {
        var version = versions.of(sites.require(site));
        var own = styles.choiceOf(site).orElse(null);
        var base = version.tokens().palette();
        return new Style(own == null ? base : own, own, base, version.number());
    }
}
