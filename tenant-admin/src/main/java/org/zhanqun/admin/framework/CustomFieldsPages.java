package org.zhanqun.admin.framework;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.CustomFieldKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.DraftOperation.DefineField;
import org.zhanqun.framework.DraftOperation.DropField;
import org.zhanqun.framework.Drafts.Outcome;
import org.zhanqun.kernel.DomainException;

/** The fields that a version of a framework adds to kinds of content (自定义字段). */
@Path("/admin/frameworks/{id}/custom-fields")
@Authenticated
public class CustomFieldsPages {
    private final FrameworkDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    CustomFieldsPages(FrameworkDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        /** @param known whether the form is about a field that the version has @param form null for none */
        static native TemplateInstance list(
                Shell shell,
                FrameworkDesk.Fields version,
                CustomFieldForm form,
                boolean known,
                List<ContentKind> contents,
                List<CustomFieldKind> kinds,
                FormErrors errors);
    }

    /** @param field key of the field to change, or null @param add whether the form for another one is shown */
    @GET
    public Response list(@RestPath long id, @RestQuery String field, @RestQuery boolean add) {
        var version = desk.fields(id);
        var chosen = version.fields().stream()
                .filter(one -> one.key().equals(field))
                .findFirst()
                .map(CustomFieldForm::of)
                .orElse(add && version.version().editable() ? CustomFieldForm.BLANK : null);
        return show(version, chosen, FormErrors.NONE);
    }

    @POST
    public Response define(@RestPath long id, @RestForm String revision, @BeanParam CustomFieldForm form) {
        return done(id, revision, form, new DefineField(form.field()));
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("removal")
    public Response backFromRemoval(@RestPath long id) {
        return HtmlPages.leadTo(path(id));
    }

    @POST
    @Path("removal")
    public Response drop(@RestPath long id, @RestForm String revision, @RestForm String key) {
        return done(id, revision, null, new DropField(key));
    }

    private Response done(long id, String revision, CustomFieldForm form, DraftOperation operation) {
        var seen = revision != null && revision.matches("\\d{1,9}") ? Long.parseLong(revision) : -1;
        var operations = List.of(operation);
        try {
            return switch (desk.edit(id, seen, operations)) {
                case Outcome.Applied _ -> HtmlPages.leadTo(path(id));
                case Outcome.Overtaken overtaken ->
                    html.show(
                            409, FrameworksPages.Templates.conflict(shell(), desk.conflict(id, overtaken, operations)));
            };
        } catch (DomainException.Invalid | DomainException.Conflict refused) {
            return show(desk.fields(id), form, FormErrors.of(refused));
        }
    }

    private Response show(FrameworkDesk.Fields version, CustomFieldForm form, FormErrors errors) {
        var known = form != null
                && version.fields().stream().anyMatch(field -> field.key().equals(form.key()));
        return html.show(
                errors.status(),
                Templates.list(
                        shell(),
                        version,
                        form,
                        known,
                        List.copyOf(CustomField.EXTENSIBLE),
                        List.of(CustomFieldKind.values()),
                        errors));
    }

    private Shell shell() {
        return shells.ofProvince(Shell.Place.FRAMEWORKS);
    }

    private static String path(long id) {
        return "/admin/frameworks/" + id + "/custom-fields";
    }
}
