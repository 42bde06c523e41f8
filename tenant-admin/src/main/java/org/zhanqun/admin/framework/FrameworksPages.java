package org.zhanqun.admin.framework;

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
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.DraftOperation.AllowTopLevel;
import org.zhanqun.framework.DraftOperation.Restore;
import org.zhanqun.framework.DraftOperation.Retire;
import org.zhanqun.framework.Drafts.Outcome;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.site.SiteKind;

/** Column frameworks (栏目框架) as the province keeps them: all versions, and the editor of a draft. */
@Path("/admin/frameworks")
@Authenticated
public class FrameworksPages {
    private static final String HERE = "/admin/frameworks";

    private final FrameworkDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    FrameworksPages(FrameworkDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** What a check found, in words. @param column code, empty for the version as a whole */
    record Finding(String column, String message) {}

    /** @param carried what became of the steps of an outdated draft */
    record Done(String what, FrameworkDesk.Carried carried) {
        static final Done NOTHING = new Done(null, FrameworkDesk.Carried.NOTHING);
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Shell shell, List<FrameworkDesk.Kind> kinds, String done);

        static native TemplateInstance editor(
                Shell shell, Editor editor, ColumnForm addition, List<Finding> findings, Done done, FormErrors errors);

        static native TemplateInstance conflict(Shell shell, FrameworkDesk.Conflict conflict);
    }

    @GET
    public Response list(@RestQuery String done) {
        return html.show(Templates.list(shell(), desk.kinds(), done));
    }

    @POST
    public Response start(@RestForm SiteKind kind) {
        return HtmlPages.leadTo(HERE + "/" + desk.start(kind));
    }

    /** @param add whether the form for another column is shown instead of the chosen column's */
    @GET
    @Path("{id}")
    public Response editor(
            @RestPath long id,
            @RestQuery String column,
            @RestQuery boolean add,
            @RestQuery String done,
            @RestQuery Long from) {
        var editor = desk.editor(id, column);
        return show(
                editor, add ? ColumnForm.blank() : null, null, new Done(done, desk.carried(id, from)), FormErrors.NONE);
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path(
            "{id}/{step: fields|additions|moves|retirements|restorations|top-level|operations|undoings|check|rebasing|removal}")
    public Response backFromAStep(@RestPath long id, @RestPath String step) {
        return HtmlPages.leadTo(HERE + "/" + id);
    }

    @POST
    @Path("{id}/fields")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath long id, MultivaluedMap<String, String> form) {
        var code = form.getFirst("code");
        var changes = ColumnForm.changes(code, form);
        if (changes.isEmpty()) {
            return leadTo(id, code);
        }
        try {
            return edited(id, revision(form.getFirst("revision")), changes, code);
        } catch (DomainException.Invalid refused) {
            var editor = desk.editor(id, code);
            return show(
                    editor.withForm(ColumnForm.of(code, form)),
                    null,
                    null,
                    Done.NOTHING,
                    FormErrors.of(named(refused)));
        }
    }

    @POST
    @Path("{id}/additions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@RestPath long id, MultivaluedMap<String, String> form) {
        var parent = text(form.getFirst("parent"));
        try {
            return edited(id, revision(form.getFirst("revision")), List.of(ColumnForm.addition(parent, form)), parent);
        } catch (DomainException.Invalid refused) {
            return show(desk.editor(id, parent), ColumnForm.of(null, form), null, Done.NOTHING, FormErrors.of(refused));
        }
    }

    /** @param place before, after or into the target */
    @POST
    @Path("{id}/moves")
    public Response move(
            @RestPath long id,
            @RestForm String revision,
            @RestForm String code,
            @RestForm String place,
            @RestForm String target) {
        return tried(
                id, code, () -> answer(id, desk.move(id, revision(revision), code, place, target), List.of(), code));
    }

    @POST
    @Path("{id}/retirements")
    public Response retire(
            @RestPath long id, @RestForm String revision, @RestForm String code, @RestForm String successor) {
        return tried(id, code, () -> edited(id, revision(revision), List.of(new Retire(code, text(successor))), code));
    }

    @POST
    @Path("{id}/restorations")
    public Response restore(@RestPath long id, @RestForm String revision, @RestForm String code) {
        return tried(id, code, () -> edited(id, revision(revision), List.of(new Restore(code)), code));
    }

    /** @param most how many featured columns a site may have at the top */
    @POST
    @Path("{id}/top-level")
    public Response allowTopLevel(@RestPath long id, @RestForm String revision, @RestForm String most) {
        var typed = text(most);
        var number = typed != null && typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
        return tried(id, null, () -> edited(id, revision(revision), List.of(new AllowTopLevel(number)), null));
    }

    /** Steps that a conflict left over, handed in again. */
    @POST
    @Path("{id}/operations")
    public Response again(@RestPath long id, @RestForm String revision, @RestForm String operations) {
        return tried(id, null, () -> edited(id, revision(revision), desk.read(operations), null));
    }

    @POST
    @Path("{id}/undoings")
    public Response undo(@RestPath long id, @RestForm String revision, @RestForm long step, @RestForm String column) {
        return tried(id, column, () -> answer(id, desk.undo(id, revision(revision), step), List.of(), text(column)));
    }

    @POST
    @Path("{id}/check")
    public Response check(@RestPath long id) {
        var findings = desk.check(id).stream()
                .map(found -> new Finding(found.field(), found.message(Locale.SIMPLIFIED_CHINESE)))
                .toList();
        return show(desk.editor(id, null), null, findings, Done.NOTHING, FormErrors.NONE);
    }

    @POST
    @Path("{id}/rebasing")
    public Response rebase(@RestPath long id) {
        var rebased = desk.rebase(id);
        return HtmlPages.leadTo(
                HERE + "/" + rebased.id() + "?done=" + (rebased.left() == 0 ? "rebased" : "partly") + "&from=" + id);
    }

    @POST
    @Path("{id}/removal")
    public Response discard(@RestPath long id) {
        desk.discard(id);
        return HtmlPages.leadTo(HERE + "?done=discarded");
    }

    private interface Trying {
        Response answer();
    }

    private Response tried(long id, String column, Trying trying) {
        try {
            return trying.answer();
        } catch (DomainException.Invalid refused) {
            return show(desk.editor(id, column), null, null, Done.NOTHING, inOneSentence(refused));
        } catch (DomainException.Conflict refused) {
            return show(desk.editor(id, column), null, null, Done.NOTHING, FormErrors.of(refused));
        }
    }

    /** A button has no fields: what is wrong is said as a whole. */
    private static FormErrors inOneSentence(DomainException.Invalid refused) {
        var reasons = refused.violations().stream()
                .map(violation -> violation.message(Locale.SIMPLIFIED_CHINESE))
                .distinct()
                .collect(Collectors.joining("；"));
        return new FormErrors(422, reasons, List.of());
    }

    private Response edited(long id, long revision, List<DraftOperation> operations, String column) {
        return answer(id, desk.edit(id, revision, operations), operations, column);
    }

    private Response answer(long id, Outcome outcome, List<DraftOperation> operations, String column) {
        return switch (outcome) {
            case Outcome.Applied applied ->
                leadTo(id, applied.done().getLast() instanceof DraftOperation.Add add ? add.code() : column);
            case Outcome.Overtaken overtaken ->
                html.show(409, Templates.conflict(shell(), desk.conflict(id, overtaken, operations)));
        };
    }

    private static Response leadTo(long id, String column) {
        return HtmlPages.leadTo(HERE + "/" + id + (column == null ? "" : "?column=" + column));
    }

    private Response show(Editor editor, ColumnForm addition, List<Finding> findings, Done done, FormErrors errors) {
        return html.show(errors.status(), Templates.editor(shell(), editor, addition, findings, done, errors));
    }

    /** The form has one field for each, whichever step of the edit it was. */
    private static DomainException.Invalid named(DomainException.Invalid refused) {
        return new DomainException.Invalid(refused.violations().stream()
                .map(violation -> new DomainException.Violation(
                        violation.field().replaceFirst("^operations\\[\\d+\\]\\.", ""),
                        violation.key(),
                        violation.arguments()))
                .toList());
    }

    private Shell shell() {
        return shells.ofProvince(Shell.Place.FRAMEWORKS);
    }

    /** A revision that nobody can have seen, for what is no number: then the person is told what the draft is now. */
    private static long revision(String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
