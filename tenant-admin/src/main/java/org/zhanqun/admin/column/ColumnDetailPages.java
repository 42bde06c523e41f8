package org.zhanqun.admin.column;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.column.ColumnDetailDesk.Description;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.column.FeaturedChanges;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.kernel.DomainException;

/** One column of a site: the rules of a base column, explained in place; all that can be done to a featured one. */
@Path("/admin/sites/{site}/columns")
@Authenticated
public class ColumnDetailPages {
    private final ColumnDetailDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    ColumnDetailPages(ColumnDetailDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance detail(
                Shell shell,
                ColumnDetailDesk.Detail detail,
                Description typed,
                List<String> types,
                String done,
                FormErrors errors);

        static native TemplateInstance changes(Shell shell, ColumnDetailDesk.Changes changes, String done);
    }

    @GET
    @Path("changes")
    public Response changes(@RestPath String site, @RestQuery String done) {
        var changes = desk.changes(site);
        return html.show(Templates.changes(shell(changes.site()), changes, done));
    }

    @GET
    @Path("{code}")
    public Response detail(@RestPath String site, @RestPath String code, @RestQuery String done) {
        return show(site, code, null, done, FormErrors.NONE);
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{code}/{step: fields|base|description|order|place|dropping|hiding|retirement|restoration|merging}")
    public Response backFromAStep(@RestPath String site, @RestPath String code, @RestPath String step) {
        return HtmlPages.leadTo(at(site, code));
    }

    @POST
    @Path("{code}/fields")
    public Response set(
            @RestPath String site, @RestPath String code, @RestForm InheritedField field, @RestForm String value) {
        return step(site, code, () -> desk.set(site, code, field, value));
    }

    /** @param back whether to go back to the list of all changes */
    @POST
    @Path("{code}/base")
    public Response inherit(
            @RestPath String site, @RestPath String code, @RestForm InheritedField field, @RestForm boolean back) {
        desk.inherit(site, code, field);
        return HtmlPages.leadTo(
                back ? "/admin/sites/" + site + "/columns/changes?done=base" : at(site, code) + "?done=step");
    }

    @POST
    @Path("{code}/description")
    public Response describe(
            @RestPath String site,
            @RestPath String code,
            @RestForm String name,
            @RestForm String columnType,
            @RestForm String description,
            @RestForm String keywords,
            @RestForm String maxAgeDays) {
        var typed = new Description(name, columnType, description, keywords, maxAgeDays);
        try {
            desk.describe(site, code, told(typed));
            return HtmlPages.leadTo(at(site, code) + "?done=step");
        } catch (DomainException.Invalid refused) {
            return show(site, code, typed, null, FormErrors.of(refused));
        }
    }

    private static FeaturedChanges.Description told(Description typed) {
        var days = trimmed(typed.maxAgeDays());
        return new FeaturedChanges.Description(
                trimmed(typed.name()),
                trimmed(typed.columnType()),
                trimmed(typed.description()),
                trimmed(typed.keywords()),
                days != null && days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
    }

    /** @param other the featured column to change places with */
    @POST
    @Path("{code}/order")
    public Response order(@RestPath String site, @RestPath String code, @RestForm String other) {
        return step(site, code, () -> desk.swap(site, code, other));
    }

    @POST
    @Path("{code}/place")
    public Response move(@RestPath String site, @RestPath String code, @RestForm String parent) {
        return step(site, code, () -> desk.move(site, code, trimmed(parent)));
    }

    /** @param before the featured column that it comes before, blank for the last place */
    @POST
    @Path("{code}/dropping")
    public Response drop(
            @RestPath String site, @RestPath String code, @RestForm String parent, @RestForm String before) {
        return step(site, code, () -> desk.drop(site, code, trimmed(parent), trimmed(before)));
    }

    @POST
    @Path("{code}/hiding")
    public Response hide(@RestPath String site, @RestPath String code, @RestForm boolean hidden) {
        return step(site, code, () -> desk.hide(site, code, hidden));
    }

    @POST
    @Path("{code}/retirement")
    public Response retire(@RestPath String site, @RestPath String code) {
        return step(site, code, () -> desk.retire(site, code));
    }

    @POST
    @Path("{code}/restoration")
    public Response restore(@RestPath String site, @RestPath String code) {
        return step(site, code, () -> desk.restore(site, code));
    }

    @POST
    @Path("{code}/merging")
    public Response merge(@RestPath String site, @RestPath String code, @RestForm String into) {
        return step(site, code, () -> desk.merge(site, code, into));
    }

    private Response step(String site, String code, Runnable work) {
        try {
            work.run();
            return HtmlPages.leadTo(at(site, code) + "?done=step");
        } catch (DomainException.Invalid refused) {
            return show(site, code, null, null, inOneSentence(refused));
        }
    }

    /** These forms have one field or none: what is wrong is said as a whole. */
    private static FormErrors inOneSentence(DomainException.Invalid refused) {
        var reasons = refused.violations().stream()
                .map(violation -> violation.message(Locale.SIMPLIFIED_CHINESE))
                .distinct()
                .collect(Collectors.joining("；"));
        return new FormErrors(422, reasons, List.of());
    }

    private Response show(String site, String code, Description typed, String done, FormErrors errors) {
        var detail = desk.detail(site, code);
        var form = typed == null && detail.own() != null ? detail.own().description() : typed;
        return html.show(
                errors.status(),
                Templates.detail(shell(detail.site()), detail, form, FeaturedForm.COLUMN_TYPES, done, errors));
    }

    private Shell shell(ColumnDesk.SiteName site) {
        return shells.ofSite(site.key(), site.name(), site.domain(), Shell.Place.COLUMNS);
    }

    private static String at(String site, String code) {
        return "/admin/sites/" + site + "/columns/" + code;
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
