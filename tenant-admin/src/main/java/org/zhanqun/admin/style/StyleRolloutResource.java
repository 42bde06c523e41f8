package org.zhanqun.admin.style;

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
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.framework.RolloutResource.Reached;
import org.zhanqun.admin.framework.RolloutResource.RollBack;
import org.zhanqun.admin.framework.RolloutResource.SiteShows;
import org.zhanqun.admin.framework.RolloutResource.ToCity;
import org.zhanqun.admin.framework.RolloutResource.ToPilots;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.rollout.StyleRollout;

@Path("/api/v1/style-versions/{id}/rollout")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Style")
public class StyleRolloutResource {
    private final StyleVersions versions;
    private final StyleRollout rollout;

    StyleRolloutResource(StyleVersions versions, StyleRollout rollout) {
        this.versions = versions;
        this.rollout = rollout;
    }

    /** @param shown how many sites of the kind show the version */
    public record Progress(StyleVersionView version, long shown, List<SiteShows> sites) {}

    @GET
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Which version each site of the kind shows, and how long the last step took to be seen there")
    public Progress progress(@RestPath long id) {
        var version = versions.require(id);
        var sites = rollout.showing(version).stream().map(SiteShows::of).toList();
        return new Progress(
                StyleVersionView.of(version),
                sites.stream()
                        .filter(site -> site.version() == version.number())
                        .count(),
                sites);
    }

    @POST
    @Path("pilots")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Lets a group of pilots show a checked version (试点)")
    public Reached toPilots(@RestPath long id, @NotNull ToPilots stage) {
        return new Reached(rollout.toPilots(id, stage.group()));
    }

    @POST
    @Path("cities")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Lets the sites of a city show a checked version (按市推开)")
    public Reached toCity(@RestPath long id, @NotNull ToCity stage) {
        return new Reached(rollout.toCity(id, stage.cityCode()));
    }

    @POST
    @Path("all")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Lets every site of the kind show a checked version: it is the current one from now on")
    public void toAll(@RestPath long id) {
        rollout.toAll(id);
    }

    @POST
    @Path("return")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Takes a version back from every site at once (回退); what sites chose themselves stays")
    public void rollBack(@RestPath long id, @NotNull RollBack step) {
        rollout.rollBack(id, step.reason());
    }
}
