package org.zhanqun.admin.style;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.framework.style.HomeBlock;
import org.zhanqun.framework.style.StyleDrafts;
import org.zhanqun.framework.style.StyleMerge;
import org.zhanqun.framework.style.StyleTokens;
import org.zhanqun.framework.style.StyleVersions;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;

@Path("/api/v1/style-versions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Style")
public class StyleVersionsResource {
    private final StyleVersions versions;
    private final StyleDrafts drafts;
    private final StyleVersionDesk desk;
    private final LogoUploading logos;

    StyleVersionsResource(StyleVersions versions, StyleDrafts drafts, StyleVersionDesk desk, LogoUploading logos) {
        this.versions = versions;
        this.drafts = drafts;
        this.desk = desk;
        this.logos = logos;
    }

    public record Beginning(SiteKind kind) {}

    /**
     * @param revision the revision that the caller saw
     * @param accent   {@code #rrggbb}, at least 4.5:1 on the pages' grounds; null for the palette's own
     * @param slogan   stands under the site's name, may name {@code {region}}; null for none
     * @param home     blocks of the home page in order, out of those that the kind of site has in its shipped version; null for these
     */
    public record Edit(long revision, Palette palette, String accent, String slogan, List<HomeBlock> home) {}

    /** @param site key of the site to look at */
    public record PreviewRequest(String site) {}

    /** @param until when the address stops working */
    public record PreviewLink(String url, Instant until) {}

    @GET
    @ForProvince(ForProvince.Need.MEMBER)
    @Operation(summary = "Lists all versions of the page style (页面风格版本), by kind of site, the newest first")
    public List<StyleVersionView> list() {
        return versions.all().stream().map(StyleVersionView::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Begins a draft (草稿) as the kind's current style is")
    public StyleVersionView begin(@NotNull Beginning beginning) {
        return StyleVersionView.of(drafts.start(beginning.kind()));
    }

    @GET
    @Path("{id}")
    @ForProvince(ForProvince.Need.MEMBER)
    @Operation(summary = "Shows a version")
    public StyleVersionView version(@RestPath long id) {
        return StyleVersionView.of(versions.require(id));
    }

    @PUT
    @Path("{id}")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Sets a draft's palette, accent, slogan and order of the home page")
    @APIResponse(responseCode = "409", description = "Somebody else edited it meanwhile, or sites show it")
    @APIResponse(
            responseCode = "422",
            description = "The accent cannot be read on the pages: by how much, and which could")
    public StyleVersionView edit(@RestPath long id, @NotNull Edit edit) {
        return StyleVersionView.of(drafts.edit(
                id, edit.revision(), new StyleTokens(edit.palette(), edit.accent(), edit.slogan(), edit.home())));
    }

    @PUT
    @Path("{id}/logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Sets a draft's logo (part file): an SVG or PNG; of a drawing, only what draws is kept")
    public StyleVersionView setLogo(@RestPath long id, @RestForm Long revision, @RestForm("file") FileUpload file) {
        return logos.show(id, revision, file);
    }

    @DELETE
    @Path("{id}/logo")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Goes back to the theme's own mark")
    public StyleVersionView removeLogo(@RestPath long id, @RestQuery long revision) {
        return StyleVersionView.of(drafts.show(id, revision, null));
    }

    @POST
    @Path("{id}/check")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Checks a draft (校验): it may be rolled out as it is")
    public StyleVersionView check(@RestPath long id) {
        return StyleVersionView.of(drafts.check(id));
    }

    /** @param both what the current version has changed meanwhile, too; the draft's holds. Values as in an edit, null for none */
    public record Rebased(StyleVersionView draft, List<StyleMerge.Both> both) {}

    @POST
    @Path("{id}/rebasing")
    @ResponseStatus(201)
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Begins a new draft of the current version with what this outdated one has changed")
    @APIResponse(responseCode = "409", description = "The draft is of the current version, or sites show it")
    public Rebased rebase(@RestPath long id) {
        var rebased = drafts.rebase(id);
        return new Rebased(StyleVersionView.of(rebased.draft()), rebased.both());
    }

    @DELETE
    @Path("{id}")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Discards a draft that no site has ever shown")
    public void discard(@RestPath long id) {
        drafts.discard(id);
    }

    @POST
    @Path("{id}/previews")
    @ResponseStatus(201)
    @Operation(summary = "A signed address under which a real site shows itself with the version, for a while")
    public PreviewLink preview(@RestPath long id, @NotNull PreviewRequest request) {
        var link = desk.preview(id, request.site());
        return new PreviewLink(link.url(), link.until());
    }
}
