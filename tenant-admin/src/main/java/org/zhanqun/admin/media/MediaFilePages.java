package org.zhanqun.admin.media;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.media.MediaPages.Heard;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.media.Framing;
import org.zhanqun.media.MediaLibrary.Description;

/** One file: what it is called and shows, how it is cut, what uses it, replacing and deleting it. */
@Path("/admin/sites/{site}/media/{id: \\d+}")
@Authenticated
public class MediaFilePages {
    private final MediaDesk desk;
    private final MediaUploading uploading;
    private final Shells shells;
    private final HtmlPages html;

    MediaFilePages(MediaDesk desk, MediaUploading uploading, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.uploading = uploading;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance file(
                Shell shell,
                MediaDesk.Desk desk,
                MediaView file,
                List<MediaDesk.Use> uses,
                String done,
                FormErrors errors);
    }

    @GET
    public Response show(@RestPath String site, @RestPath long id, @RestQuery String done) {
        return page(site, id, done, FormErrors.NONE);
    }

    @POST
    public Response describe(
            @RestPath String site,
            @RestPath long id,
            @RestForm long version,
            @RestForm String name,
            @RestForm String folder,
            @RestForm String alt,
            @RestHeader(MediaPages.SCRIPT) String script) {
        try {
            var file = desk.describe(site, id, version, new Description(name, folder, alt));
            return script == null ? done(site, id, "described") : MediaPages.heard(200, new Heard(file, false, null));
        } catch (Invalid | Conflict | Unavailable refused) {
            var errors = FormErrors.of(refused);
            return script == null
                    ? page(site, id, null, errors)
                    : MediaPages.heard(errors.status(), new Heard(null, false, MediaPages.said(refused)));
        }
    }

    @POST
    @Path("framing")
    public Response reframe(
            @RestPath String site,
            @RestPath long id,
            @RestForm long version,
            @RestForm int cropX,
            @RestForm int cropY,
            @RestForm int cropWidth,
            @RestForm int cropHeight,
            @RestForm int focusX,
            @RestForm int focusY) {
        var framing = new Framing(cropX, cropY, cropWidth, cropHeight, focusX, focusY);
        return step(site, id, "framed", () -> uploading.reframe(site, id, version, framing));
    }

    @POST
    @Path("content")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response replace(
            @RestPath String site, @RestPath long id, @RestForm long version, @RestForm("file") FileUpload file) {
        return step(site, id, "replaced", () -> uploading.replace(site, id, version, file));
    }

    @POST
    @Path("deletion")
    public Response delete(@RestPath String site, @RestPath long id, @RestForm long version, @RestForm String force) {
        try {
            desk.delete(site, id, version, force != null);
            return HtmlPages.leadTo("/admin/sites/" + site + "/media");
        } catch (Invalid | Conflict | Unavailable refused) {
            return page(site, id, null, FormErrors.of(refused));
        }
    }

    private Response step(String site, long id, String done, Supplier<MediaView> step) {
        try {
            step.get();
            return done(site, id, done);
        } catch (Invalid | Conflict | Unavailable refused) {
            return page(site, id, null, FormErrors.of(refused));
        }
    }

    private static Response done(String site, long id, String done) {
        return HtmlPages.leadTo("/admin/sites/" + site + "/media/" + id + "?done=" + done);
    }

    private Response page(String site, long id, String done, FormErrors errors) {
        var at = desk.desk(site);
        return html.show(
                errors.status(),
                Templates.file(
                        shells.ofSite(at.key(), at.name(), at.domain(), Shell.Place.MEDIA),
                        at,
                        desk.file(site, id),
                        desk.uses(site, id),
                        done,
                        errors));
    }
}
