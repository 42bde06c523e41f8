package org.zhanqun.admin.cases;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhanqun.admin.site.WebmasterAccounts;
import org.zhanqun.cases.CaseHandling.Application;
import org.zhanqun.cases.CaseHandling.Seen;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.CaseMove;
import org.zhanqun.cases.CaseState;
import org.zhanqun.cases.Cases;
import org.zhanqun.cases.Proposal;
import org.zhanqun.cases.Registration;
import org.zhanqun.cases.RegistrationKind;
import org.zhanqun.kernel.Violations;

@Path("/api/v1/cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Cases", description = "办理事项: opening, changing, suspending, merging and closing sites, step by step")
public class CasesResource {
    private static final int LARGEST_PAGE = 200;

    private final CaseDesk desk;
    private final CaseExecution execution;

    CasesResource(CaseDesk desk, CaseExecution execution) {
        this.desk = desk;
        this.execution = execution;
    }

    /** One page of cases, last changed first. @param total how many fit in all @param waiting how many wait for the caller */
    public record CasePage(List<CaseSummary> cases, int page, int size, long total, long waiting, long overdue) {}

    /**
     * What is applied for.
     *
     * @param version  as it was read; for changing only
     * @param site     key of the site; null for an opening
     * @param cityCode of a new site's city; null for the province's own
     * @param submit   whether to hand it in at once rather than keep a draft
     */
    public record CaseRequest(
            long version,
            CaseKind kind,
            String site,
            String cityCode,
            String reason,
            Proposal proposal,
            boolean submit) {
        Application application() {
            return new Application(kind, site, cityCode, reason, proposal);
        }
    }

    /** A step. @param version of the case as it was read @param opinion reasons, an opinion, or the result of the test */
    public record StepRequest(long version, @NotNull CaseMove move, String opinion) {}

    /** A registration that was granted. @param version of the case as it was read */
    public record RegistrationRequest(long version, RegistrationKind kind, String number, LocalDate grantedOn) {}

    /** @param version of the case as it was read */
    public record ExecutionRequest(long version) {}

    /** @param account of a new site's webmaster, with the one-time password of one that was made for it */
    public record Executed(CaseView view, WebmasterAccounts.Account account) {}

    @GET
    @Operation(
            summary =
                    "Lists the cases the caller may see, by state, kind, city and site, or those that wait for the caller")
    public CasePage list(
            @RestQuery CaseState state,
            @RestQuery CaseKind kind,
            @RestQuery String city,
            @RestQuery String site,
            @RestQuery boolean waiting,
            @RestQuery boolean overdue,
            @RestQuery Integer page,
            @RestQuery Integer size) {
        var number = page == null ? 1 : Math.max(page, 1);
        var length = size == null ? 20 : Math.clamp(size, 1, LARGEST_PAGE);
        var found = desk.list(new Cases.Filter(state, kind, city, site, waiting, overdue), number, length);
        return new CasePage(found.cases(), number, length, found.total(), found.waiting(), found.overdue());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Shows one case with all that was done, and the steps the caller can take")
    public CaseView show(@RestPath long id) {
        return desk.show(id);
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Files a case as a draft, or hands it in at once")
    public CaseView file(@NotNull CaseRequest request) {
        return desk.file(request.application(), request.submit());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes what is applied for, while it is a draft or was returned")
    public CaseView revise(@RestPath long id, @NotNull CaseRequest request) {
        return desk.revise(new Seen(id, request.version()), request.application(), request.submit());
    }

    @POST
    @Path("{id}/records")
    @Operation(summary = "Takes a step: SUBMIT, PASS_ON, APPROVE, RETURN, REJECT, TEST_PASSED, TEST_FAILED or WITHDRAW")
    public CaseView take(@RestPath long id, @Valid @NotNull StepRequest request) {
        var worded = switch (request.move()) {
            case REGISTER, HALT, EXECUTE -> false;
            case SUBMIT, PASS_ON, APPROVE, RETURN, REJECT, TEST_PASSED, TEST_FAILED, WITHDRAW -> true;
        };
        new Violations().require(worded, "move", "case.move.elsewhere").check();
        return desk.take(new Seen(id, request.version()), request.move(), request.opinion());
    }

    @POST
    @Path("{id}/registrations")
    @Operation(summary = "Notes a registration of a new site; after the last one comes the security test")
    public CaseView register(@RestPath long id, @NotNull RegistrationRequest request) {
        return desk.register(
                new Seen(id, request.version()),
                new Registration(request.kind(), request.number(), request.grantedOn()));
    }

    @POST
    @Path("{id}/execution")
    @Operation(summary = "Carries out what was decided, wholly or not at all")
    public Executed execute(@RestPath long id, @NotNull ExecutionRequest request) {
        var done = execution.execute(new Seen(id, request.version()));
        return new Executed(done.view(), done.account());
    }
}
