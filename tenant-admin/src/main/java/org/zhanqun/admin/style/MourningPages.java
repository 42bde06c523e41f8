package org.zhanqun.admin.style;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.kernel.DomainException.Invalid;

/** The times in which all sites are grey (全站灰): what was set, and another one. */
@Path("/admin/memorial-periods")
@Authenticated
public class MourningPages {
    private static final String HERE = "/admin/memorial-periods";

    private final MourningDesk desk;
    private final Shells shells;
    private final HtmlPages html;

    MourningPages(MourningDesk desk, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.shells = shells;
        this.html = html;
    }

    /** What was typed, as it was typed; the times are Beijing's. */
    public record Form(String startsAt, String endsAt, String reason) {
        static final Form BLANK = new Form("", "", "");
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance periods(
                Shell shell, List<MourningDesk.Period> periods, Form form, String done, FormErrors errors);
    }

    @GET
    public Response periods(@RestQuery String done) {
        return periods(Form.BLANK, done, FormErrors.NONE);
    }

    @POST
    public Response set(@RestForm String startsAt, @RestForm String endsAt, @RestForm String reason) {
        try {
            desk.set(moment(startsAt), moment(endsAt), reason);
            return HtmlPages.leadTo(HERE + "?done=set");
        } catch (Invalid refused) {
            return periods(new Form(startsAt, endsAt, reason), null, FormErrors.of(refused));
        }
    }

    @POST
    @Path("{id}/removal")
    public Response remove(@RestPath long id) {
        desk.remove(id);
        return HtmlPages.leadTo(HERE + "?done=removed");
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{id}/removal")
    public Response backFromRemoval(@RestPath long id) {
        return HtmlPages.leadTo(HERE);
    }

    private Response periods(Form form, String done, FormErrors errors) {
        return html.show(
                errors.status(),
                Templates.periods(shells.ofProvince(Shell.Place.MOURNING), desk.all(), form, done, errors));
    }

    private static Instant moment(String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : LocalDateTime.parse(text.strip()).atZone(Clocks.BEIJING).toInstant();
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
