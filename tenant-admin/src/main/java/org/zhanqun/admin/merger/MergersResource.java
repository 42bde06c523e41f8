package org.zhanqun.admin.merger;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.kernel.Violations;
import org.zhanqun.merger.AddressKind;
import org.zhanqun.merger.MergerPlanning.Move;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.merger.MergerTrial;

@Path("/api/v1/mergers")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mergers", description = "整合迁移: moving a site into another, with every old address leading on")
public class MergersResource {
    private final MergerDesk desk;
    private final Caller caller;

    MergersResource(MergerDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * @param source  key of the site that goes, or some of whose columns go
     * @param target  key of the site that takes it in
     * @param columns codes or addresses of the columns that go, while the site stays (职责划转); null for the whole site
     */
    public record PlanRequest(String source, String target, Set<String> columns) {}

    /** Where the content of a column goes. @param target null for the unit's own column */
    public record ColumnTarget(String source, String target) {}

    /**
     * Where things go.
     *
     * @param version of the merger as it was read
     * @param place   code of the column below which the unit's own is made; null for the top
     * @param columns those that are to change
     */
    public record MappingRequest(long version, String place, List<ColumnTarget> columns) {}

    /** @param version of the merger as it was read */
    public record StepRequest(long version) {}

    /** @param version of the merger as it was read @param reason for doing without a case that was decided */
    public record StartRequest(long version, String reason) {}

    /**
     * A column of the old site.
     *
     * @param target     code of the column that takes its content; null for the unit's own
     * @param duplicates of its articles that the target has already
     * @param moved      of its articles that are at the target now, duplicates too
     */
    public record ColumnCount(
            String source,
            String name,
            String path,
            String target,
            String targetName,
            long articles,
            long attachments,
            long duplicates,
            long moved) {
        static ColumnCount of(MergerTrial.Line line) {
            return new ColumnCount(
                    line.source(),
                    line.name(),
                    line.path(),
                    line.target(),
                    line.targetName(),
                    line.articles(),
                    line.attachments(),
                    line.duplicates(),
                    line.moved());
        }
    }

    /**
     * @param lettersOpen that wait for an answer and keep it from beginning
     * @param addresses   old ones that lead on, by kind
     * @param hits        on old addresses, by kind
     * @param refusals    why it cannot begin like this
     */
    public record MergerReport(
            MergerView merger,
            List<ColumnCount> columns,
            long letters,
            long lettersOpen,
            long lettersMoved,
            Map<AddressKind, Long> addresses,
            Map<AddressKind, Long> hits,
            List<String> refusals) {}

    @GET
    @Operation(summary = "Lists the mergers, the newest first")
    public List<MergerView> list() {
        return desk.list();
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary =
                    "Plans a merger of a site, or of some of its columns, with a suggestion for each column; nothing moves yet")
    public MergerView plan(@NotNull PlanRequest request) {
        return desk.plan(Move.of(request.source(), request.target(), request.columns()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Shows a merger with the counts of each column at both sites, and the hits on old addresses")
    public MergerReport show(@RestPath long id) {
        return report(desk.show(id, false));
    }

    @GET
    @Path("{id}/trial")
    @Operation(summary = "Says what would land where, with the duplicates, and why it cannot begin; nothing moves (试算)")
    public MergerReport trial(@RestPath long id) {
        return report(desk.show(id, true));
    }

    @PUT
    @Path("{id}/mapping")
    @Operation(summary = "Says which column takes what, while nothing has moved")
    public MergerView map(@RestPath long id, @NotNull MappingRequest request) {
        var columns = new HashMap<String, String>();
        var violations = new Violations();
        for (var column : request.columns() == null ? List.<ColumnTarget>of() : request.columns()) {
            violations.require(column != null && column.source() != null, "columns", "field.blank");
            if (column != null) {
                columns.put(column.source(), column.target());
            }
        }
        violations.check();
        return desk.map(new Seen(id, request.version()), request.place(), columns);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Gives a plan up; nothing has moved yet")
    public void drop(@RestPath long id, @RestQuery long version) {
        desk.drop(new Seen(id, version));
    }

    @POST
    @Path("{id}/start")
    @Operation(
            summary =
                    "Begins to move without a case, for a reason that stays on record; the platform goes on with it, also after a"
                            + " restart")
    public MergerView start(@RestPath long id, @NotNull StartRequest request) {
        return desk.start(new Seen(id, request.version()), request.reason());
    }

    @POST
    @Path("{id}/undoing")
    @Operation(summary = "Takes all of it back; the old site answers again at once (撤销)")
    public MergerView undo(@RestPath long id, @NotNull StepRequest request) {
        return desk.undo(new Seen(id, request.version()));
    }

    @POST
    @Path("{id}/completion")
    @Operation(summary = "Declares it final: nothing can be undone any more (办结)")
    public MergerView finish(@RestPath long id, @NotNull StepRequest request) {
        return desk.finish(new Seen(id, request.version()));
    }

    private MergerReport report(MergerDesk.Found found) {
        var report = found.report();
        return new MergerReport(
                found.merger(),
                report.columns().stream().map(ColumnCount::of).toList(),
                report.letters(),
                report.lettersOpen(),
                report.lettersMoved(),
                report.addresses(),
                report.hits(),
                report.refusalsIn(caller.locale()));
    }
}
