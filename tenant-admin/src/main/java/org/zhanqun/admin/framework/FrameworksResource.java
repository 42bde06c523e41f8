package org.zhanqun.admin.framework;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhanqun.admin.access.Caller;
import org.zhanqun.admin.access.ForProvince;
import org.zhanqun.admin.framework.FrameworkView.Summary;
import org.zhanqun.framework.DraftEntry;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.Drafts.Outcome;
import org.zhanqun.framework.FrameworkDiff;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.site.SiteKind;

@Path("/api/v1/frameworks")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Frameworks", description = "栏目框架: versions of the base columns for each kind of site, and their drafts")
public class FrameworksResource {
    private final Frameworks frameworks;
    private final Drafts drafts;
    private final Caller caller;

    FrameworksResource(Frameworks frameworks, Drafts drafts, Caller caller) {
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.caller = caller;
    }

    public record Beginning(SiteKind kind) {}

    /** @param revision the revision that the caller saw */
    public record Edit(long revision, List<DraftOperation> operations) {}

    public record Undoing(long revision) {}

    /** @param undone whether a later step undid it @param undoes the step that this one undid */
    public record Step(long revision, String user, Instant at, DraftOperation operation, Long undoes, boolean undone) {
        static Step of(DraftEntry entry, boolean undone) {
            return new Step(
                    entry.revision(), entry.userName(), entry.happenedAt(), entry.operation(), entry.undoes(), undone);
        }
    }

    public record Applied(long revision, List<DraftOperation> operations) {}

    /**
     * Somebody else was faster; nothing was done.
     *
     * @param meanwhile   what they did
     * @param overlapping which of the operations handed in, from 0, touch the same; the others fit the new revision
     */
    public record Overtaken(long revision, List<Step> meanwhile, List<Integer> overlapping) {}

    /** @param column code of the column, empty for the version as a whole */
    public record Finding(String column, String rule, String message) {}

    /** @param checked whether the version may be rolled out as it is */
    public record Checked(boolean checked, List<Finding> findings) {}

    public record Left(DraftOperation operation, String why) {}

    /**
     * @param left operations that do not fit the current version any more
     * @param both what the current version has changed meanwhile, too; the draft's operations hold
     */
    public record Rebased(Summary draft, List<Left> left, List<FrameworkDiff.Change> both) {}

    @GET
    @ForProvince(ForProvince.Need.MEMBER)
    @Operation(summary = "Lists all versions, by kind, the newest first")
    public List<Summary> list() {
        return frameworks.all().stream().map(Summary::of).toList();
    }

    @POST
    @ResponseStatus(201)
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Begins a draft (草稿) as the kind's current version is")
    public Summary begin(@NotNull Beginning beginning) {
        return Summary.of(drafts.start(beginning.kind()));
    }

    @GET
    @Path("{id}")
    @ForProvince(ForProvince.Need.MEMBER)
    @Operation(summary = "A version with its tree of base columns")
    public FrameworkView version(@RestPath long id) {
        var version = frameworks.require(id);
        return FrameworkView.of(version, frameworks.columnsOf(version));
    }

    @DELETE
    @Path("{id}")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Discards a draft that no site has ever shown")
    public void discard(@RestPath long id) {
        drafts.discard(id);
    }

    @GET
    @Path("{id}/operations")
    @ForProvince(ForProvince.Need.MEMBER)
    @Operation(summary = "How a draft came about: who did what when, oldest first")
    public List<Step> operations(@RestPath long id) {
        var history = drafts.history(frameworks.require(id));
        return history.entries().stream()
                .map(entry -> Step.of(entry, history.undone(entry)))
                .toList();
    }

    @POST
    @Path("{id}/operations")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Does operations on a draft, all or none")
    @APIResponse(responseCode = "409", description = "Somebody else edited the draft meanwhile: what they did")
    public RestResponse<Object> edit(@RestPath long id, @NotNull Edit edit) {
        return answer(drafts.edit(id, edit.revision(), edit.operations()));
    }

    @POST
    @Path("{id}/operations/{step}/undoing")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Undoes one step, or does an undone one again when the step is an undoing")
    @APIResponse(responseCode = "409", description = "Undone already, or a later step touches the same")
    public RestResponse<Object> undo(@RestPath long id, @RestPath long step, @NotNull Undoing undoing) {
        return answer(drafts.undo(id, undoing.revision(), step));
    }

    private static RestResponse<Object> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> RestResponse.ok(new Applied(applied.revision(), applied.done()));
            case Outcome.Overtaken overtaken ->
                RestResponse.status(
                        RestResponse.Status.CONFLICT,
                        new Overtaken(
                                overtaken.revision(),
                                overtaken.meanwhile().stream()
                                        .map(entry -> Step.of(entry, false))
                                        .toList(),
                                overtaken.overlapping()));
        };
    }

    @POST
    @Path("{id}/check")
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Checks a draft (校验); without findings it may be rolled out")
    public Checked check(@RestPath long id) {
        Locale locale = caller.locale();
        var findings = drafts.check(id).stream()
                .map(found -> new Finding(found.field(), found.key(), found.message(locale)))
                .toList();
        return new Checked(findings.isEmpty(), findings);
    }

    @POST
    @Path("{id}/rebasing")
    @ResponseStatus(201)
    @ForProvince(ForProvince.Need.ADMIN)
    @Operation(summary = "Begins a new draft of the current version with the steps of this one")
    public Rebased rebase(@RestPath long id) {
        var rebased = drafts.rebase(id);
        return new Rebased(
                Summary.of(rebased.draft()),
                rebased.left().stream()
                        .map(left -> new Left(left.operation(), left.why().message(caller.locale())))
                        .toList(),
                rebased.both());
    }
}
