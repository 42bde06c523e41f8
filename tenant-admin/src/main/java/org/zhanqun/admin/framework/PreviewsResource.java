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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.framework.Previews;
import org.zhanqun.rollout.Impact;
import org.zhanqun.rollout.ImpactAcrossTenants;
import org.zhanqun.site.PublicAddress;
import org.zhanqun.site.Sites;

/** What a version would change, in numbers and on real sites, before anybody sees it. */
@Path("/api/v1/frameworks/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks")
public class PreviewsResource {
    private final Frameworks frameworks;
    private final Sites sites;
    private final ImpactAcrossTenants impacts;
    private final Previews previews;
    private final PublicAddress addresses;

    PreviewsResource(
            Frameworks frameworks,
            Sites sites,
            ImpactAcrossTenants impacts,
            Previews previews,
            PublicAddress addresses) {
        this.frameworks = frameworks;
        this.sites = sites;
        this.impacts = impacts;
        this.previews = previews;
        this.addresses = addresses;
    }

    /** @param site key of the site to look at */
    public record PreviewRequest(String site) {}

    /** @param until when the address stops working */
    public record PreviewLink(String url, Instant until) {}

    @GET
    @Path("impact")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "What the version would change on every site of its kind (影响预览)")
    public Impact impact(@RestPath long id) {
        return impacts.of(id);
    }

    @POST
    @Path("previews")
    @ResponseStatus(201)
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "A signed address under which a real site shows itself with the version, for a while")
    public PreviewLink preview(@RestPath long id, @NotNull PreviewRequest request) {
        var site = sites.require(Objects.requireNonNullElse(request.site(), ""));
        var link = previews.grant(frameworks.require(id), site);
        return new PreviewLink(addresses.of(site) + "/_preview/" + link.token() + "/", link.until());
    }
}
