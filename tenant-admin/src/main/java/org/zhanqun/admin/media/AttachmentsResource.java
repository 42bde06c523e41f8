package org.zhanqun.admin.media;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhanqun.admin.access.ForSite;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Attachments;
import org.zhanqun.media.MediaFile;
import org.zhanqun.site.Sites;

@Path("/api/v1/sites/{site}/articles/{id}/attachments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class AttachmentsResource {
    private final Sites sites;
    private final Articles articles;
    private final Attachments attachments;

    AttachmentsResource(Sites sites, Articles articles, Attachments attachments) {
        this.sites = sites;
        this.articles = articles;
        this.attachments = attachments;
    }

    /** @param version of the article that had been read @param files ids, in order */
    public record Choice(long version, List<Long> files) {}

    @GET
    @ForSite(ForSite.Need.SEE)
    @Operation(summary = "Lists an article's attachments (附件) in the order of its page")
    public List<MediaView> list(@RestPath String site, @RestPath long id) {
        return views(attachments.of(articles.require(id).id()));
    }

    @PUT
    @ForSite(ForSite.Need.WRITE)
    @Operation(
            summary = "Says which files of the library are attached, in order; counts up the article's version",
            description =
                    "A new version of the text. Of a public article in a column that asks for a review, it waits for its"
                            + " approval, and the page lists what it listed before.")
    public List<MediaView> replace(@RestPath String site, @RestPath long id, @NotNull Choice choice) {
        var chosen = choice.files() == null
                ? List.<Long>of()
                : choice.files().stream().filter(Objects::nonNull).toList();
        return views(attachments.replace(sites.require(site), id, choice.version(), chosen));
    }

    private static List<MediaView> views(List<MediaFile> files) {
        return files.stream().map(file -> MediaView.of(file, 1)).toList();
    }
}
