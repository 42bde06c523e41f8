package org.zhanqun.admin.reorganisation;

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
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.onboarding.SheetReading;
import org.zhanqun.admin.problem.FormErrors;
import org.zhanqun.admin.shell.HtmlPages;
import org.zhanqun.admin.shell.Shell;
import org.zhanqun.admin.shell.Shells;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.reorganisation.CheckedPlan;
import org.zhanqun.reorganisation.ReadyLists;

/** Reorganising departments in the workbench (机构改革): what is wrong in a list, how far it is, and what became of each row. */
@Path(ReorganisationPages.PATH)
@Authenticated
public class ReorganisationPages {
    static final String PATH = "/admin/reorganisations";

    private final ReorganisationDesk desk;
    private final SheetReading reading;
    private final Shells shells;
    private final HtmlPages html;

    ReorganisationPages(ReorganisationDesk desk, SheetReading reading, Shells shells, HtmlPages html) {
        this.desk = desk;
        this.reading = reading;
        this.shells = shells;
        this.html = html;
    }

    /** Something wrong in a cell. @param cell such as B12 */
    record Wrong(String cell, String head, String value, String reason) {}

    /** What is wrong in a list. @param more how many cells are not listed */
    record Refused(int broken, int more, List<Wrong> cells) {}

    /** What was typed beside the file. */
    record Typed(String title, String basis) {
        static final Typed NOTHING = new Typed("", "");
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell,
                List<ReorganisationDesk.Summary> reorganisations,
                ReadyLists.Ready ready,
                Typed typed,
                FormErrors errors,
                Refused refused);

        static native TemplateInstance reorganisation(Shell shell, ReorganisationDesk.Found found, FormErrors errors);

        static native TemplateInstance reorganisation$progress(ReorganisationDesk.Found found);
    }

    @GET
    public Response list() {
        return list(Typed.NOTHING, FormErrors.NONE, null);
    }

    @GET
    @Path("template")
    public Response template() {
        desk.requireAdmin();
        return ReorganisationBooks.template();
    }

    @GET
    @Path("ready")
    public Response ready() {
        return ReorganisationBooks.of(
                ReadyLists.REFORM_2018, desk.ready(ReadyLists.REFORM_2018).rows());
    }

    /** Takes a list from a file, or the ready one when there is none. @param ready whether the ready one is meant */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @RestForm("file") FileUpload file,
            @RestForm String title,
            @RestForm String basis,
            @RestForm boolean ready) {
        desk.requireAdmin();
        var typed = new Typed(title, basis);
        try {
            if (ready) {
                var rows = desk.ready(ReadyLists.REFORM_2018).rows();
                return answer(typed, desk.take(title, basis, rows), finding -> "第 " + finding.row() + " 行");
            }
            ReorganisationsResource.requireFile(file);
            var sheet = PlanSheet.of(reading.rows(file.uploadedFile()));
            return answer(typed, desk.take(title, basis, sheet.rows()), sheet::cell);
        } catch (Invalid unreadable) {
            return list(typed, FormErrors.of(unreadable), null);
        }
    }

    private Response answer(Typed typed, ReorganisationDesk.Taken taken, Function<CheckedPlan.Finding, String> cell) {
        return taken.prepared() == null
                ? list(typed, FormErrors.NONE, refused(taken.plan(), cell))
                : leadTo(taken.prepared().reorganisation().id());
    }

    private static Refused refused(CheckedPlan plan, Function<CheckedPlan.Finding, String> cell) {
        return new Refused(
                plan.broken(),
                plan.broken() - plan.findings().size(),
                plan.findings().stream()
                        .map(finding -> new Wrong(
                                cell.apply(finding),
                                finding.column().head(),
                                finding.value(),
                                finding.violation().message(Locale.SIMPLIFIED_CHINESE)))
                        .toList());
    }

    private Response list(Typed typed, FormErrors errors, Refused refused) {
        return html.show(
                refused == null ? errors.status() : 422,
                Templates.list(shell(), desk.list(), desk.ready(ReadyLists.REFORM_2018), typed, errors, refused));
    }

    @GET
    @Path("{id}")
    public Response show(@RestPath long id, @RestHeader("HX-Request") boolean fragment) {
        var found = desk.show(id);
        return html.show(
                fragment
                        ? Templates.reorganisation$progress(found)
                        : Templates.reorganisation(shell(), found, FormErrors.NONE));
    }

    @POST
    @Path("{id}/run")
    public Response run(@RestPath long id) {
        return step(id, desk::run);
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@RestPath long id) {
        return step(id, desk::stop);
    }

    @POST
    @Path("{id}/undoing")
    public Response undo(@RestPath long id) {
        return step(id, desk::undo);
    }

    @POST
    @Path("{id}/discard")
    public Response discard(@RestPath long id) {
        try {
            desk.discard(id);
            return HtmlPages.leadTo(PATH);
        } catch (Conflict overtaken) {
            return refused(id, overtaken);
        }
    }

    /** Where the sign-in leads back to when the session had ended. */
    @GET
    @Path("{id}/{step:run|stop|undoing|discard}")
    public Response back(@RestPath long id) {
        return leadTo(id);
    }

    private Response step(long id, LongConsumer how) {
        try {
            how.accept(id);
            return leadTo(id);
        } catch (Conflict overtaken) {
            return refused(id, overtaken);
        }
    }

    private Response refused(long id, Conflict overtaken) {
        var errors = FormErrors.of(overtaken);
        return html.show(errors.status(), Templates.reorganisation(shell(), desk.show(id), errors));
    }

    private Shell shell() {
        return shells.ofProvince(Shell.Place.REORGANISATIONS);
    }

    private static Response leadTo(long id) {
        return HtmlPages.leadTo(PATH + "/" + id);
    }
}
