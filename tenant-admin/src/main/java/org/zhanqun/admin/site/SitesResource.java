package org.zhanqun.admin.site;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

@Path("/api/v1/sites")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sites", description = "网站: the tenants of the platform")
public class SitesResource {
    private static final int LARGEST_PAGE = 200;

    private final Sites sites;
    private final SiteLifecycle lifecycle;
    private final SiteOpening opening;
    private final Caller caller;

    SitesResource(Sites sites, SiteLifecycle lifecycle, SiteOpening opening, Caller caller) {
        this.sites = sites;
        this.lifecycle = lifecycle;
        this.opening = opening;
        this.caller = caller;
    }

    /** One page of sites, by code. @param total how many fit in all */
    public record SitePage(List<SiteSummary> sites, int page, int size, long total) {}

    public record SuspensionRequest(String reason, LocalDate until) {}

    /** @param successor key of the site that took the content over, or null */
    public record ClosureRequest(String reason, String successor) {}

    /** @param reachable whether the site can be reached over IPv6 */
    public record Ipv6(@NotNull Boolean reachable) {}

    /** @param url null when the site has none */
    public record OrganMark(String url) {}

    @GET
    @ForProvince(ForProvince.Need.MEMBER)
    @Operation(summary = "Lists the sites the caller may see, by text, kind, status and city")
    public SitePage list(
            @RestQuery String q,
            @RestQuery SiteKind kind,
            @RestQuery SiteStatus status,
            @RestQuery String city,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        var number = page == null ? 1 : Math.max(page, 1);
        var length = size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
        var found =
                sites.search(new Sites.Filter(q, kind, status, city, Visibility.of(caller.rights())), number, length);
        return new SitePage(found.sites().stream().map(SiteSummary::of).toList(), number, length, found.total());
    }

    @GET
    @Path("{site}")
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "Shows one site")
    public SiteSummary show(@RestPath String site) {
        return SiteSummary.of(sites.require(site));
    }

    @POST
    @ResponseStatus(201)
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Opens a site (开设); its pages answer within a second")
    public SiteOpening.Opened open(@NotNull SiteOpening.Request request) {
        return opening.open(request);
    }

    @PUT
    @Path("{site}/suspension")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Takes a site offline for a while (临时下线)")
    public SiteSummary suspend(@RestPath String site, @NotNull SuspensionRequest request) {
        return SiteSummary.of(lifecycle.suspend(site, request.reason(), request.until()));
    }

    @DELETE
    @Path("{site}/suspension")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Brings a suspended site back (恢复)")
    public SiteSummary resume(@RestPath String site) {
        return SiteSummary.of(lifecycle.resume(site));
    }

    @PUT
    @Path("{site}/ipv6")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Records whether a site is reachable over IPv6; its footer says so")
    public SiteSummary reachOverIpv6(@RestPath String site, @Valid @NotNull Ipv6 ipv6) {
        return SiteSummary.of(lifecycle.reachOverIpv6(site, ipv6.reachable()));
    }

    @PUT
    @Path("{site}/organ-mark")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(
            summary = "Records where the certificate of a site's mark is shown (党政机关网站标识), to which its footer leads")
    public SiteSummary mark(@RestPath String site, @NotNull OrganMark mark) {
        return SiteSummary.of(lifecycle.mark(site, mark.url()));
    }

    @PUT
    @Path("{site}/closure")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Shuts a site down for good, with a notice (永久下线)")
    public SiteSummary close(@RestPath String site, @NotNull ClosureRequest request) {
        return SiteSummary.of(lifecycle.close(site, request.reason(), request.successor()));
    }
}
