package org.zhanqun.admin.reorganisation;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.zhanqun.admin.framework.Spreadsheet;
import org.zhanqun.admin.onboarding.SheetReading;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.kernel.Violations;
import org.zhanqun.reorganisation.CheckedPlan;
import org.zhanqun.reorganisation.PlanColumn;
import org.zhanqun.reorganisation.PlanRow;

@Path("/api/v1/reorganisations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Reorganisations",
        description = "机构改革: renaming, merging, handing over and closing many sites from one list")
public class ReorganisationsResource {
    private final ReorganisationDesk desk;
    private final SheetReading reading;

    ReorganisationsResource(ReorganisationDesk desk, SheetReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /**
     * A step of a list.
     *
     * @param kind    RENAME, MERGER, HANDOVER or CLOSURE
     * @param site    its key, or its full name on record
     * @param target  the receiver, for all kinds but RENAME
     * @param columns for HANDOVER: addresses of the columns that go, each with the receiver's after an equals sign where it is known
     */
    public record Step(
            String kind, String site, String target, String columns, String name, String organiser, String domain) {
        private PlanRow row(int number) {
            var cells = new EnumMap<PlanColumn, String>(PlanColumn.class);
            cells.put(PlanColumn.KIND, kind);
            cells.put(PlanColumn.SITE, site);
            cells.put(PlanColumn.TARGET, target);
            cells.put(PlanColumn.COLUMNS, columns);
            cells.put(PlanColumn.NAME, name);
            cells.put(PlanColumn.ORGANISER, organiser);
            cells.put(PlanColumn.DOMAIN, domain);
            return new PlanRow(number, cells, Set.of());
        }

        private static Step of(PlanRow row) {
            return new Step(
                    row.text(PlanColumn.KIND),
                    row.text(PlanColumn.SITE),
                    row.text(PlanColumn.TARGET),
                    row.text(PlanColumn.COLUMNS),
                    row.text(PlanColumn.NAME),
                    row.text(PlanColumn.ORGANISER),
                    row.text(PlanColumn.DOMAIN));
        }
    }

    /**
     * @param basis the decision that it rests on, such as the number of a document; its mergers give it for their reason
     * @param steps in the order in which those about the same site follow one another
     */
    public record PlanRequest(String title, String basis, List<Step> steps) {}

    /** A list as it reads for this province. @param missing organs without a site, or with several @param opening new organs */
    public record ReadyList(String title, List<Step> steps, List<String> missing, List<String> opening) {}

    @GET
    @Operation(summary = "Lists the newest 50 reorganisations; for administrators of the province, like all of these")
    public List<ReorganisationDesk.Summary> list() {
        return desk.list();
    }

    @GET
    @Path("ready")
    @Operation(summary = "The titles of the ready lists (现成清单), by their names")
    public Map<String, String> readyTitles() {
        return desk.readyTitles();
    }

    @GET
    @Path("ready/{name}")
    @Operation(summary = "A ready list with the sites of this province, to be handed in as it is or changed")
    public ReadyList ready(@RestPath String name) {
        var ready = desk.ready(name);
        return new ReadyList(
                ready.title(), ready.rows().stream().map(Step::of).toList(), ready.missing(), ready.opening());
    }

    @GET
    @Path("ready/{name}/sheet")
    @Produces(Spreadsheet.TYPE)
    @APIResponse(responseCode = "200", content = @Content(mediaType = Spreadsheet.TYPE))
    @Operation(summary = "The same as a spreadsheet")
    public Response readySheet(@RestPath String name) {
        return ReorganisationBooks.of(name, desk.ready(name).rows());
    }

    @POST
    @Path("trial")
    @Operation(summary = "Checks a list row by row and keeps nothing (预检); 422 names up to 1000 wrong cells")
    public void trial(@NotNull PlanRequest request) {
        var plan = desk.check(rows(request));
        if (plan.broken() > 0) {
            throw refused(plan);
        }
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Checks a list row by row and changes nothing. 422 names up to 1000 wrong cells, such as steps[2].site; 201"
                            + " keeps the list until somebody lets it happen")
    public ReorganisationDesk.Found add(@NotNull PlanRequest request) {
        var taken = desk.take(request.title(), request.basis(), rows(request));
        if (taken.prepared() == null) {
            throw refused(taken.plan());
        }
        return taken.prepared();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(201)
    @Operation(
            summary =
                    "The same from a spreadsheet (xlsx or CSV, the part named file); wrong cells are named such as B12")
    public ReorganisationDesk.Found add(
            @RestForm("file") FileUpload file, @RestForm String title, @RestForm String basis) {
        desk.requireAdmin();
        requireFile(file);
        var sheet = PlanSheet.of(reading.rows(file.uploadedFile()));
        var taken = desk.take(title, basis, sheet.rows());
        if (taken.prepared() == null) {
            throw refused(taken.plan(), sheet::cell);
        }
        return taken.prepared();
    }

    static void requireFile(FileUpload file) {
        new Violations()
                .require(file != null && file.size() > 0, "file", "media.missing")
                .check();
    }

    private static List<PlanRow> rows(PlanRequest request) {
        var rows = new ArrayList<PlanRow>();
        var violations = new Violations();
        var steps = request.steps() == null ? List.<Step>of() : request.steps();
        for (var i = 0; i < steps.size(); i++) {
            violations
                    .require(steps.get(i) != null, "steps[" + i + "]", "field.blank")
                    .check();
            rows.add(steps.get(i).row(i + 1));
        }
        return rows;
    }

    private static Invalid refused(CheckedPlan plan) {
        return refused(
                plan,
                finding ->
                        "steps[" + (finding.row() - 1) + "]." + finding.column().field());
    }

    private static Invalid refused(CheckedPlan plan, Function<CheckedPlan.Finding, String> place) {
        var violations = new ArrayList<Violation>();
        plan.findings()
                .forEach(finding -> violations.add(new Violation(
                        place.apply(finding),
                        finding.violation().key(),
                        finding.violation().arguments())));
        if (plan.broken() > violations.size()) {
            violations.add(new Violation("file", "onboarding.more", plan.broken() - violations.size()));
        }
        return new Invalid(violations);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Shows a reorganisation with what became of each step")
    public ReorganisationDesk.Found show(@RestPath long id) {
        return desk.show(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forgets a reorganisation that is READY; 409 once somebody has let it begin")
    public void discard(@RestPath long id) {
        desk.discard(id);
    }

    @POST
    @Path("{id}/run")
    @Operation(
            summary =
                    "Takes the steps, also after a restart; goes on after a stop, and tries those that failed again. 409 when there"
                            + " is nothing to do")
    public ReorganisationDesk.Found run(@RestPath long id) {
        return desk.run(id);
    }

    @POST
    @Path("{id}/stop")
    @Operation(summary = "Takes no further step; mergers under way go on. 409 when it does not run")
    public ReorganisationDesk.Found stop(@RestPath long id) {
        return desk.stop(id);
    }

    @POST
    @Path("{id}/undoing")
    @Operation(
            summary =
                    "Undoes the steps, the last one first; what is final or was changed since is kept, with the reason. 409 while it"
                            + " runs (撤销)")
    public ReorganisationDesk.Found undo(@RestPath long id) {
        return desk.undo(id);
    }
}
