package org.zhanqun.admin.framework;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.framework.FrameworkView.Summary;
import org.zhanqun.feed.Reach;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.rollout.Rollout;
import org.zhanqun.rollout.Showing;

@Path("/api/v1/frameworks/{id}/rollout")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
public class RolloutResource {
    private final Frameworks frameworks;
    private final Rollout rollout;

    RolloutResource(Frameworks frameworks, Rollout rollout) {
        this.frameworks = frameworks;
        this.rollout = rollout;
    }

    public record ToPilots(long group) {}

    public record ToCity(String cityCode) {}

    public record RollBack(String reason) {}

    /** @param sites how many sites show the version now that did not before */
    public record Reached(int sites) {}

    /**
     * A site of the kind.
     *
     * @param version number of the version that it shows
     * @param reach   how far the step that brought it there has got; null when no renderer has told
     */
    public record SiteShows(String site, String name, String cityCode, int version, Measured reach) {
        public static SiteShows of(Showing showing) {
            var site = showing.site();
            return new SiteShows(
                    site.key(), site.name(), site.region().cityCode(), showing.version(), Measured.of(showing.reach()));
        }
    }

    /**
     * How far a step has got (可见用时).
     *
     * @param committed when it was made
     * @param millis    until the last renderer had applied it; null as long as any is waited for
     * @param renderers how many have applied it
     * @param waiting   how many live that have not
     */
    public record Measured(Instant committed, Long millis, int renderers, int waiting) {
        public static Measured of(Reach reach) {
            return reach == null
                    ? null
                    : new Measured(
                            reach.committed(),
                            reach.everywhere() ? reach.took().toMillis() : null,
                            reach.renderers(),
                            reach.waiting());
        }
    }

    /** @param shown how many sites of the kind show the version */
    public record Progress(Summary version, long shown, List<SiteShows> sites) {}

    @GET
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Which version each site of the kind shows, and how long the last step took to be seen there")
    public Progress progress(@RestPath long id) {
        var version = frameworks.require(id);
        var sites = rollout.showing(version).stream().map(SiteShows::of).toList();
        return new Progress(
                Summary.of(version),
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
    @Operation(summary = "Takes a version back from every site at once (回退); nothing is lost")
    public void rollBack(@RestPath long id, @NotNull RollBack step) {
        rollout.rollBack(id, step.reason());
    }
}
