package org.zhanqun.admin.onboarding;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.framework.Spreadsheet;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;
import org.zhanqun.onboarding.CheckedSheet;
import org.zhanqun.onboarding.Onboardings.Part;

@Path("/api/v1/onboardings")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Onboardings", description = "批量开通: many sites from one spreadsheet, every cell checked first")
public class OnboardingsResource {
    private static final int LARGEST_PAGE = 200;

    private final OnboardingDesk desk;
    private final SheetReading reading;
    private final Invitations invitations;

    OnboardingsResource(OnboardingDesk desk, SheetReading reading, Invitations invitations) {
        this.desk = desk;
        this.reading = reading;
        this.invitations = invitations;
    }

    /** One page of an onboarding's sites, in the order of the spreadsheet. @param total how many fit in all */
    public record SitePage(List<OnboardingDesk.Line> sites, int page, int size, long total) {}

    @GET
    @Operation(summary = "Lists the newest 50 onboardings; for administrators of the province, like all of these")
    public List<OnboardingDesk.Summary> list() {
        return desk.list();
    }

    @GET
    @Path("template")
    @Produces({Spreadsheet.TYPE, "text/csv"})
    @APIResponse(responseCode = "200", content = @Content(mediaType = Spreadsheet.TYPE))
    @Operation(summary = "The spreadsheet to fill in, as xlsx, or as CSV with format=csv")
    public Response template(@RestQuery String format) {
        desk.requireAdmin();
        return OnboardingBooks.template(format);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Checks a spreadsheet (xlsx or CSV, the part named file) cell by cell and opens nothing. 422 names up to"
                            + " 1000 wrong cells, such as D12; 201 keeps the sites until somebody lets them be opened")
    public OnboardingDesk.Summary add(@RestForm("file") FileUpload file) {
        desk.requireAdmin();
        requireFile(file);
        var sheet = reading.read(file.uploadedFile());
        var taken = desk.take(file.fileName(), sheet);
        if (taken.prepared() == null) {
            throw refused(sheet, taken.sheet());
        }
        return taken.prepared();
    }

    static void requireFile(FileUpload file) {
        new Violations()
                .require(file != null && file.size() > 0, "file", "media.missing")
                .check();
    }

    private static Invalid refused(Sheet sheet, CheckedSheet checked) {
        var violations = new ArrayList<Violation>();
        checked.findings()
                .forEach(finding -> violations.add(new Violation(
                        sheet.cell(finding),
                        finding.violation().key(),
                        finding.violation().arguments())));
        if (checked.broken() > violations.size()) {
            violations.add(new Violation("file", "onboarding.more", checked.broken() - violations.size()));
        }
        return new Invalid(violations);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Shows how far an onboarding is")
    public OnboardingDesk.Summary show(@RestPath long id) {
        return desk.show(id, Part.ALL, 1, 1).onboarding();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forgets an onboarding that is READY; 409 once somebody has let it begin")
    public void discard(@RestPath long id) {
        desk.discard(id);
    }

    @GET
    @Path("{id}/sites")
    @Operation(
            summary =
                    "Lists the sites of an onboarding, what became of each, and what was found on it: all, FAILED or LACKING")
    public SitePage sites(@RestPath long id, @RestQuery Part part, @RestQuery Integer page, @RestQuery Integer size) {
        var number = page == null ? 1 : Math.clamp(page, 1, Integer.MAX_VALUE / LARGEST_PAGE);
        var length = size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
        var found = desk.show(id, part == null ? Part.ALL : part, number, length);
        return new SitePage(found.lines(), number, length, found.total());
    }

    @POST
    @Path("{id}/run")
    @Operation(
            summary =
                    "Opens the sites, one by one, each with its webmaster's account; goes on after a stop, and tries those that"
                            + " failed again. 409 when there is nothing to open")
    public OnboardingDesk.Summary run(@RestPath long id) {
        return desk.run(id);
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "Leaves the sites that were not reached unopened; 409 when it does not run")
    public OnboardingDesk.Summary stop(@RestPath long id) {
        return desk.stop(id);
    }

    @POST
    @Path("{id}/looks")
    @Operation(summary = "Looks at all opened sites once more (验收); 409 unless it is DONE")
    public OnboardingDesk.Summary lookAgain(@RestPath long id) {
        return desk.lookAgain(id);
    }

    @GET
    @Path("{id}/report")
    @Produces(Spreadsheet.TYPE)
    @APIResponse(responseCode = "200", content = @Content(mediaType = Spreadsheet.TYPE))
    @Operation(summary = "The report of acceptance (验收报告) as xlsx")
    public Response report(@RestPath long id) {
        return OnboardingBooks.report(id, desk.all(id));
    }

    @POST
    @Path("{id}/invitations")
    @Operation(
            summary =
                    "Makes new one-time passwords for the webmasters whose accounts were made here and who have not signed in yet;"
                            + " former ones hold no longer. 409 when there are none")
    public List<Invitations.Invitation> invite(@RestPath long id) {
        return invitations.issue(id);
    }
}
