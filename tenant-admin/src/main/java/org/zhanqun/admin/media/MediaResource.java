package org.zhanqun.admin.media;

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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.Violations;
import org.zhanqun.media.FileType;
import org.zhanqun.media.Framing;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.media.MediaLibrary.Description;

@Path("/api/v1/sites/{site}/media")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Media", description = "媒体库: the files of a site")
public class MediaResource {
    private static final int LARGEST_PAGE = 200;
    private static final int MOST_AT_ONCE = 20;

    private final MediaDesk desk;
    private final MediaUploading uploading;
    private final Caller caller;

    MediaResource(MediaDesk desk, MediaUploading uploading, Caller caller) {
        this.desk = desk;
        this.uploading = uploading;
        this.caller = caller;
    }

    /** One page of files, last uploaded first. @param used bytes that the site has stored @param quota how many it may */
    public record MediaPage(
            List<MediaView> files,
            List<MediaFiles.Folder> folders,
            int page,
            int size,
            long total,
            long used,
            long quota) {}

    /** @param existed the site had the same bytes already: the file is that one, unchanged */
    public record Taken(MediaView file, boolean existed) {}

    /** @param reason why it was not taken */
    public record Refused(String fileName, String reason) {}

    public record Uploaded(List<Taken> files, List<Refused> refused) {}

    /** @param version that had been read */
    public record Revision(long version, String name, String folder, String alt) {}

    /** @param version that had been read */
    public record Reframing(long version, @NotNull Framing framing) {}

    /** @param articles that lose the file */
    public record Deleted(List<Long> articles) {}

    @GET
    @Operation(
            summary = "Lists a site's files by text, folder, kind and what they lack (ALT or USE), with the room used")
    public MediaPage list(
            @RestPath String site,
            @RestQuery String q,
            @RestQuery String folder,
            @RestQuery FileType.Kind kind,
            @RestQuery MediaFiles.Lack lack,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        var number = page == null ? 1 : Math.max(page, 1);
        var length = size == null ? 50 : Math.clamp(size, 1, LARGEST_PAGE);
        var found = desk.library(site, new MediaFiles.Filter(q, folder, kind, lack), number, length);
        return new MediaPage(
                found.files(), found.folders(), number, length, found.total(), found.used(), found.quota());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Uploads up to 20 files (parts named file); what a file is, its content decides. 201 when at least one"
                            + " is new, 200 when the site had them all, 422 when none was taken")
    public RestResponse<Uploaded> upload(
            @RestPath String site,
            @RestForm("file") List<FileUpload> files,
            @RestForm String folder,
            @RestForm String alt) {
        new Violations()
                .require(files != null && !files.isEmpty(), "file", "media.missing")
                .require(files == null || files.size() <= MOST_AT_ONCE, "file", "media.many", MOST_AT_ONCE)
                .check();
        var taken = new ArrayList<Taken>();
        var refused = new ArrayList<Refused>();
        Invalid last = null;
        for (var file : files) {
            try {
                var stored = uploading.add(site, file, folder, alt);
                taken.add(new Taken(stored.file(), stored.existed()));
            } catch (Invalid invalid) {
                last = invalid;
                refused.add(new Refused(file.fileName(), MediaUploading.reason(invalid, caller.locale())));
            }
        }
        if (taken.isEmpty()) {
            throw last;
        }
        return RestResponse.status(
                taken.stream().allMatch(Taken::existed) ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                new Uploaded(taken, refused));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary =
                    "Shows one file's record; its bytes are at its address on the site, once something public uses it")
    public MediaView show(@RestPath String site, @RestPath long id) {
        return desk.file(site, id);
    }

    @GET
    @Path("{id}/usages")
    @Operation(summary = "Lists the articles that use a file, and where: BODY, LEAD or ATTACHMENT")
    public List<MediaDesk.Use> usages(@RestPath String site, @RestPath long id) {
        return desk.uses(site, id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says what a file is called, where it is kept and what it shows; 409 when changed meanwhile")
    public MediaView describe(@RestPath String site, @RestPath long id, @NotNull Revision revision) {
        return desk.describe(
                site, id, revision.version(), new Description(revision.name(), revision.folder(), revision.alt()));
    }

    @PUT
    @Path("{id}/framing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Cuts a picture and sets its focus, in thousandths of its width and height; nothing is lost by it")
    public MediaView reframe(@RestPath String site, @RestPath long id, @NotNull Reframing reframing) {
        new Violations()
                .require(reframing.framing() != null, "framing", "field.blank")
                .check();
        return uploading.reframe(site, id, reframing.version(), reframing.framing());
    }

    @PUT
    @Path("{id}/content")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Puts other bytes of the same type behind a file's address (parts file and version)")
    public MediaView replace(
            @RestPath String site, @RestPath long id, @RestForm long version, @RestForm("file") FileUpload file) {
        return uploading.replace(site, id, version, file);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a file; 409 when articles use it, unless force is given, and then says which lose it")
    public Deleted delete(@RestPath String site, @RestPath long id, @RestQuery long version, @RestQuery boolean force) {
        return new Deleted(desk.delete(site, id, version, force));
    }
}
