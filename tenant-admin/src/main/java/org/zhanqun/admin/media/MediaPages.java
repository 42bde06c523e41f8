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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Paging;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Unavailable;
import org.zhanqun.media.FileType;
import org.zhanqun.media.MediaFiles.Filter;
import org.zhanqun.media.MediaFiles.Lack;

/** A site's media library (媒体库): looking for files, uploading, and choosing one for an article. */
@Path("/admin/sites/{site}/media")
@Authenticated
public class MediaPages {
    /** What the scripts of our pages send; without it the answer is a page. */
    static final String SCRIPT = "X-Requested-With";

    private static final int CHOICES = 24;

    private final MediaDesk desk;
    private final MediaUploading uploading;
    private final Shells shells;
    private final HtmlPages html;

    MediaPages(MediaDesk desk, MediaUploading uploading, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.uploading = uploading;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance library(
                Shell shell,
                MediaDesk.Library library,
                Filter filter,
                List<FileType.Kind> kinds,
                Paging paging,
                FormErrors errors);

        static native TemplateInstance library$results(MediaDesk.Library library, Filter filter, Paging paging);

        static native TemplateInstance choices(MediaDesk.Library library, Filter filter);

        static native TemplateInstance attached(List<MediaView> files, boolean writable);
    }

    /** What a script hears of an upload. @param error null when the file was taken */
    public record Heard(MediaView file, boolean existed, String error) {}

    @GET
    public Response library(
            @RestPath String site,
            @RestQuery String q,
            @RestQuery String folder,
            @RestQuery String kind,
            @RestQuery String lack,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestHeader("HX-Request") boolean fragment) {
        return library(site, filter(q, folder, kind, lack), page, size, fragment, FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @RestPath String site,
            @RestForm("file") FileUpload file,
            @RestForm String folder,
            @RestForm String alt,
            @RestHeader(SCRIPT) String script) {
        try {
            var stored = uploading.add(site, file, folder, alt);
            return script == null
                    ? HtmlPages.leadTo(
                            "/admin/sites/" + site + "/media/" + stored.file().id())
                    : heard(200, new Heard(stored.file(), stored.existed(), null));
        } catch (Invalid | Conflict | Unavailable refused) {
            var errors = FormErrors.of(refused);
            return script == null
                    ? library(site, filter(null, null, null, null), null, null, false, errors)
                    : heard(errors.status(), new Heard(null, false, said(refused)));
        }
    }

    /** What the editor's dialog offers. */
    @GET
    @Path("choices")
    public Response choices(@RestPath String site, @RestQuery String q, @RestQuery String kind) {
        var filter = filter(q, null, kind, null);
        return html.show(Templates.choices(desk.library(site, filter, 1, CHOICES), filter));
    }

    /** The files that the editor's form names, as a list to put in order. */
    @GET
    @Path("attached")
    public Response attached(@RestPath String site, @RestQuery String ids) {
        var numbers = Stream.of((ids == null ? "" : ids).split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        return html.show(
                Templates.attached(desk.files(site, numbers), desk.desk(site).mayWrite()));
    }

    static Response heard(int status, Heard heard) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(heard)
                .build();
    }

    static String said(DomainException refused) {
        return refused instanceof Invalid invalid
                ? MediaUploading.reason(invalid, Locale.SIMPLIFIED_CHINESE)
                : refused.getMessage();
    }

    private Response library(
            String site, Filter filter, Integer page, Integer size, boolean fragment, FormErrors errors) {
        var place = Paging.of("/admin/sites/" + site + "/media", page, size);
        var found = desk.library(site, filter, place.page(), place.size());
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("q", filter.text());
        wanted.put("folder", filter.folder());
        wanted.put("kind", filter.kind());
        wanted.put("lack", filter.lack());
        var paging = place.found(wanted, found.total());
        var at = found.desk();
        return html.show(
                errors.status(),
                fragment
                        ? Templates.library$results(found, filter, paging)
                        : Templates.library(
                                shells.ofSite(at.key(), at.name(), at.domain(), Shell.Place.MEDIA),
                                found,
                                filter,
                                List.of(FileType.Kind.values()),
                                paging,
                                errors));
    }

    private static Filter filter(String q, String folder, String kind, String lack) {
        return new Filter(given(q), given(folder), named(FileType.Kind.values(), kind), named(Lack.values(), lack));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
