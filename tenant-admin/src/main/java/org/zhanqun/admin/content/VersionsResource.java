package org.zhanqun.admin.content;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.version.Attached;
import org.zhanqun.content.version.Comparison;
import org.zhanqun.content.version.History.Entry;

@Path("/api/v1/sites/{site}/articles/{id}/versions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Versions", description = "版本: every saved text of an article, and what the public read when")
public class VersionsResource {
    private static final int LARGEST_PAGE = 200;

    private final VersionDesk desk;

    VersionsResource(VersionDesk desk) {
        this.desk = desk;
    }

    /** One page of versions, newest first. @param total how many there are in all */
    public record VersionPage(List<Entry> versions, int page, int size, long total) {}

    /** A version with its text, which can be handed in again as it is. */
    public record VersionView(Entry version, Manuscript text, List<Attached> attachments) {}

    /** @param changes in how many places the two differ */
    public record ComparisonView(Entry earlier, Entry later, int changes, Comparison comparison) {}

    /** What the public read at a moment. @param until null while it is shown */
    public record EvidenceView(
            Instant moment, Instant from, Instant until, Entry version, Manuscript text, List<Attached> attachments) {}

    /** @param version of the article that the editor had read */
    public record Restoration(long version) {}

    @GET
    @Operation(summary = "Lists an article's versions, newest first: who saved them, when and why")
    public VersionPage list(
            @RestPath String site, @RestPath long id, @RestQuery Integer page, @RestQuery Integer size) {
        var number = page == null ? 1 : Math.max(page, 1);
        var length = size == null ? 50 : Math.clamp(size, 1, LARGEST_PAGE);
        var found = desk.list(site, id, number, length).found();
        return new VersionPage(found.entries(), number, length, found.total());
    }

    @GET
    @Path("{number:\\d{1,9}}")
    @Operation(summary = "Shows one version with its text")
    public VersionView show(@RestPath String site, @RestPath long id, @RestPath int number) {
        var read = desk.read(site, id, number);
        return new VersionView(read.entry(), read.text(), read.attachments());
    }

    @GET
    @Path("comparison")
    @Operation(summary = "Compares two versions, paragraph beside paragraph; what differs is marked REMOVED or ADDED")
    public ComparisonView compare(@RestPath String site, @RestPath long id, @RestQuery int from, @RestQuery int to) {
        var compared = desk.compare(site, id, from, to);
        return new ComparisonView(
                compared.earlier(), compared.later(), compared.comparison().changes(), compared.comparison());
    }

    @GET
    @Path("at")
    @Operation(
            summary =
                    "Shows what the article's page said at a moment (存证), with the SHA-256 of the text; 404 when it was"
                            + " not public then")
    public EvidenceView at(@RestPath String site, @RestPath long id, @RestQuery String time) {
        var moment = Moments.of(time, "time");
        var shown = desk.shown(site, id, moment);
        return new EvidenceView(
                moment,
                shown.from(),
                shown.until(),
                shown.read().entry(),
                shown.read().text(),
                shown.read().attachments());
    }

    @POST
    @Path("{number:\\d{1,9}}/restoration")
    @Operation(summary = "Brings a version's text back as a new version; 409 when somebody changed the article since")
    public ArticleSummary restore(
            @RestPath String site, @RestPath long id, @RestPath int number, @NotNull Restoration restoration) {
        return desk.restore(site, id, restoration.version(), number);
    }
}
