package org.zhanqun.admin.style;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.framework.style.StyleField;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;

/** Versions of the page style (统一风格) as the province keeps them: all of them, and one with what it changes. */
@Path("/admin/styles")
@Authenticated
public class StyleVersionPages {
    private static final String HERE = "/admin/styles";

    private final StyleVersionDesk desk;
    private final LogoUploading logos;
    private final Shells shells;
    private final HtmlPages html;

    StyleVersionPages(StyleVersionDesk desk, LogoUploading logos, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.logos = logos;
        this.shells = shells;
        this.html = html;
    }

    /** @param both what changed on both sides, of a draft that was brought up to date */
    record Outcome(String done, List<StyleField> both) {
        static final Outcome NONE = new Outcome(null, List.of());
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell shell, List<StyleVersionDesk.Kind> kinds, String done);

        static native TemplateInstance editor(
                Shell shell,
                StyleVersionDesk.Editor editor,
                StyleForm form,
                List<Palette> palettes,
                String preview,
                Outcome outcome,
                FormErrors errors);
    }

    @GET
    public Response list(@RestQuery String done) {
        return html.show(Templates.list(shell(), desk.kinds(), done));
    }

    @POST
    public Response start(@RestForm SiteKind kind) {
        return HtmlPages.leadTo(HERE + "/" + desk.start(kind));
    }

    @GET
    @Path("{id}")
    public Response editor(@RestPath long id, @RestQuery String done, @RestQuery Long from) {
        return show(id, null, null, new Outcome(done, desk.both(id, from)), FormErrors.NONE);
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{id}/{step: tokens|logo|check|rebasing|removal|previews}")
    public Response backFromAStep(@RestPath long id, @RestPath String step) {
        return HtmlPages.leadTo(HERE + "/" + id);
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{id}/logo/removal")
    public Response backFromTheLogo(@RestPath long id) {
        return HtmlPages.leadTo(HERE + "/" + id);
    }

    /** What was typed stays in the form whatever happens; who was overtaken sees beside it what is there now. */
    @POST
    @Path("{id}/tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@RestPath long id, MultivaluedMap<String, String> filled) {
        var form = StyleForm.of(desk.kind(id), filled);
        return step(id, form, "saved", () -> desk.edit(id, revision(filled.getFirst("revision")), form.tokens()));
    }

    /** Of a form that somebody made up: no revision at all. */
    private static long revision(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    @POST
    @Path("{id}/logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response setLogo(@RestPath long id, @RestForm Long revision, @RestForm("file") FileUpload file) {
        return step(id, null, "saved", () -> logos.show(id, revision, file));
    }

    @POST
    @Path("{id}/logo/removal")
    public Response removeLogo(@RestPath long id, @RestForm long revision) {
        return step(id, null, "saved", () -> desk.show(id, revision, null));
    }

    @POST
    @Path("{id}/check")
    public Response check(@RestPath long id) {
        return step(id, null, "checked", () -> desk.check(id));
    }

    @POST
    @Path("{id}/rebasing")
    public Response rebase(@RestPath long id) {
        try {
            return HtmlPages.leadTo(HERE + "/" + desk.rebase(id) + "?done=rebased&from=" + id);
        } catch (DomainException.Conflict refused) {
            return show(id, null, null, Outcome.NONE, FormErrors.of(refused));
        }
    }

    @POST
    @Path("{id}/removal")
    public Response discard(@RestPath long id) {
        try {
            desk.discard(id);
            return HtmlPages.leadTo(HERE + "?done=discarded");
        } catch (DomainException.Conflict refused) {
            return show(id, null, null, Outcome.NONE, FormErrors.of(refused));
        }
    }

    /** Shows the address of a real site as it would be with the version; a form must not lead to another host. */
    @POST
    @Path("{id}/previews")
    public Response preview(@RestPath long id, @RestForm String site) {
        return show(id, null, desk.preview(id, site).url(), Outcome.NONE, FormErrors.NONE);
    }

    private Response step(long id, StyleForm typed, String done, Runnable work) {
        try {
            work.run();
            return HtmlPages.leadTo(HERE + "/" + id + "?done=" + done);
        } catch (DomainException.Invalid | DomainException.Conflict refused) {
            return show(id, typed, null, Outcome.NONE, FormErrors.of(refused));
        }
    }

    private Response show(long id, StyleForm typed, String preview, Outcome outcome, FormErrors errors) {
        var editor = desk.editor(id);
        var form = typed == null ? StyleForm.of(editor.version()) : typed;
        return html.show(
                errors.status(),
                Templates.editor(shell(), editor, form, List.of(Palette.values()), preview, outcome, errors));
    }

    private Shell shell() {
        return shells.ofProvince(Shell.Place.STYLES);
    }
}
