package org.zhanqun.admin.onboarding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.onboarding.OnboardingConfig;
import org.zhanqun.onboarding.Onboardings.Part;

/** Opening many sites from a spreadsheet in the workbench (批量开通): what is wrong in it, how far it is, and what each site lacks. */
@Path("/admin/onboardings")
@Authenticated
public class OnboardingPages {
    private final OnboardingDesk desk;
    private final SheetReading reading;
    private final Invitations invitations;
    private final OnboardingConfig config;
    private final Shells shells;
    private final HtmlPages html;

    OnboardingPages(
            OnboardingDesk desk,
            SheetReading reading,
            Invitations invitations,
            OnboardingConfig config,
            Shells shells,
            HtmlPages html) {
        this.desk = desk;
        this.reading = reading;
        this.invitations = invitations;
        this.config = config;
        this.shells = shells;
        this.html = html;
    }

    /** Something wrong in a cell. @param cell such as D12 @param head of its column */
    record Wrong(String cell, String head, String value, String reason) {}

    /** What is wrong in a spreadsheet. @param more how many cells are not listed */
    record Refused(String fileName, int sites, int broken, int more, List<Wrong> cells) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                Shell shell, List<OnboardingDesk.Summary> onboardings, int most, FormErrors errors, Refused refused);

        static native TemplateInstance onboarding(Shell shell, OnboardingDesk.Found found, Part part, Paging paging);

        static native TemplateInstance onboarding$progress(OnboardingDesk.Found found, Part part, Paging paging);
    }

    @GET
    public Response list() {
        return list(FormErrors.NONE, null);
    }

    @GET
    @Path("template")
    public Response template(@RestQuery String format) {
        desk.requireAdmin();
        return OnboardingBooks.template(format);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@RestForm("file") FileUpload file) {
        desk.requireAdmin();
        try {
            OnboardingsResource.requireFile(file);
            var sheet = reading.read(file.uploadedFile());
            var taken = desk.take(file.fileName(), sheet);
            return taken.prepared() == null
                    ? list(FormErrors.NONE, refused(file.fileName(), sheet, taken))
                    : leadTo(taken.prepared().id());
        } catch (Invalid unreadable) {
            return list(FormErrors.of(unreadable), null);
        }
    }

    private static Refused refused(String fileName, Sheet sheet, OnboardingDesk.Taken taken) {
        var checked = taken.sheet();
        return new Refused(
                fileName,
                checked.sites().size(),
                checked.broken(),
                checked.broken() - checked.findings().size(),
                checked.findings().stream()
                        .map(finding -> new Wrong(
                                sheet.cell(finding),
                                finding.column().head(),
                                finding.value(),
                                finding.violation().message(Locale.SIMPLIFIED_CHINESE)))
                        .toList());
    }

    private Response list(FormErrors errors, Refused refused) {
        return html.show(
                refused == null ? errors.status() : 422,
                Templates.list(shell(), desk.list(), config.mostRows(), errors, refused));
    }

    @GET
    @Path("{id}")
    public Response show(
            @RestPath long id,
            @RestQuery String part,
            @RestQuery Integer page,
            @RestQuery Integer size,
            @RestHeader("HX-Request") boolean fragment) {
        var shown = part(part);
        var place = Paging.of("/admin/onboardings/" + id, page, size);
        var found = desk.show(id, shown, place.page(), place.size());
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("part", shown == Part.ALL ? null : shown);
        var paging = place.found(wanted, found.total());
        return html.show(
                fragment
                        ? Templates.onboarding$progress(found, shown, paging)
                        : Templates.onboarding(shell(), found, shown, paging));
    }

    @POST
    @Path("{id}/run")
    public Response run(@RestPath long id) {
        desk.run(id);
        return leadTo(id);
    }

    @POST
    @Path("{id}/discard")
    public Response discard(@RestPath long id) {
        desk.discard(id);
        return HtmlPages.leadTo("/admin/onboardings");
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@RestPath long id) {
        desk.stop(id);
        return leadTo(id);
    }

    @POST
    @Path("{id}/looks")
    public Response lookAgain(@RestPath long id) {
        desk.lookAgain(id);
        return leadTo(id);
    }

    @GET
    @Path("{id}/report")
    public Response report(@RestPath long id) {
        return OnboardingBooks.report(id, desk.all(id));
    }

    @POST
    @Path("{id}/invitations")
    public Response invite(@RestPath long id) {
        return OnboardingBooks.passwords(id, invitations.issue(id));
    }

    private Shell shell() {
        return shells.ofProvince(Shell.Place.OPENING);
    }

    private static Response leadTo(long id) {
        return HtmlPages.leadTo("/admin/onboardings/" + id);
    }

    private static Part part(String name) {
        for (var part : Part.values()) {
            if (part.name().equals(name)) {
                return part;
            }
        }
        return Part.ALL;
    }
}
